export const ok = () => ({ ok: true });
