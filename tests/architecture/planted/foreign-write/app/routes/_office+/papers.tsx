export const action = ({ tx }) => tx.paper.delete({ where: { id: 1 } });
