// process.env is only spoken of here
export const number = (crypto: string) => crypto;
export const id = crypto.randomUUID();
export const page = fetch("here");
