export const label = "export default is only said here";
export default function named() {}
