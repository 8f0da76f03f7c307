export const folder = "/Users/somebody/ratswerk";
export const chromium = "/usr/bin/chromium";
