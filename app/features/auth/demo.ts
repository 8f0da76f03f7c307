/** The demo people's addresses end with this domain, which never exists (RFC 2606); the demo sign-in knows no others. */
export const DEMO_DOMAIN = "lindenau.example";

/** The password of all demo people; it stands on the sign-in page of a demo, and only there. */
export const DEMO_PASSWORD = "Vier Reiher am Ufer";
