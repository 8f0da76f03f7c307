export async function createPaper(tx, input) {
  await tx.paper.create({ data: { title: input.title, consultations: { create: [{ order: 1 }] } } });
  await tx.paper.update({ where: { id: 1 }, data: { minutes: { create: { text: "" } } } });
  await tx.minutes.findMany({ include: { paper: true } });
  await tx.$executeRaw`UPDATE consultation SET done = true WHERE id = ${input.id}`;
}
