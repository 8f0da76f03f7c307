import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { ask } from "#app/platform/ask.server.ts";
import { runCommand } from "#app/platform/db/command.server.ts";
import { startDatabase } from "#app/platform/db/start.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { setUp } from "./set-up.server.ts";
import { installationOf, SET_UP_QUESTIONS } from "./set-up-questions.server.ts";

/** `npm run setup`: asks for town and administrator and makes both, once for each installation. */
await runCommand(async (say) => {
  const { stop } = await startDatabase();
  try {
    if (await findHomeBody()) throw alreadyThere();
    const installation = installationOf(await ask(SET_UP_QUESTIONS));
    const made = await setUp(installation);
    if (!made.ok) throw alreadyThere();
    say("");
    say(`Angelegt / made: ${installation.body.name}`);
    say(`Anmelden mit / sign in with: ${installation.administrator.email}`);
    say(`Einmalpasswort / one-time password: ${made.value}`);
    say("Es wird nur jetzt gezeigt. / It is shown only now.");
  } finally {
    await stop();
  }
});

function alreadyThere(): OperatorFailure {
  return new OperatorFailure(
    "Diese Installation hat schon eine Stadt; es ist nichts geändert. / This installation has a town already; nothing was changed.",
  );
}
