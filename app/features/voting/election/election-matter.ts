/** What an election is stored as in the poll's matter: openly held, or secret because a member or the law demands it. */
export const OPEN_ELECTION = "election";
export const SECRET_ELECTION = "secretElection";
