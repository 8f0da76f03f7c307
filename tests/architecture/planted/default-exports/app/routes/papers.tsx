export default function Papers() {}
