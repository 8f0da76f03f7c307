export const pace = () => new Promise((resolve) => setTimeout(resolve, 5));
