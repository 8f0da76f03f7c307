export async function publishMinutes(tx, input, cache) {
  await tx.minutes.update({ where: { id: input.id }, data: { state: "published", paper: { connect: { id: 1 } } } });
  await tx.paper.updateMany({ data: { done: true } });
  await tx["consultation"].deleteMany({});
  await tx.$executeRaw`UPDATE "paper" SET done = true WHERE id = ${input.id}`;
  await tx.$queryRaw`SELECT id FROM paper WHERE id = ${input.id} FOR UPDATE OF paper`;
  await tx.query("insert into public.consultation (id) values ($1)", [input.id]);
  await tx.query("UPDATE consultation AS c SET done = true");
  await cache.delete("update paper now");
}
