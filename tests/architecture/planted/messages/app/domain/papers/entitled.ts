export const entitled = () => ({ ok: false, refused: "not-entitled" });
