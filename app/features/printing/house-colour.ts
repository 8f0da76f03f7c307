/** The house's own colour, for towns that have chosen none. */
export const HOUSE_COLOUR = "#1a3b73";
