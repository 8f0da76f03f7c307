import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { getProcedureRule } from "#app/features/procedure/get-procedure-point.server.ts";
import { WithdrawPage } from "#app/features/procedure/withdraw-page.tsx";
import { withdrawProcedureRule } from "#app/features/procedure/withdraw-procedure-rule.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const rule = await getProcedureRule(viewer, params.ruleId);
  return { rule, title: textFor(context.locale, "procedure")("withdraw.title") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const answer = await withdrawProcedureRule(viewer, params.ruleId);
  if (!answer.ok) return unprocessable({ refused: answer.refused });
  return seeOther(`/office/procedure/points/${answer.value.key}`);
}

export default function WithdrawRule() {
  const { rule } = useLoaderData<typeof loader>();
  return <WithdrawPage rule={rule} refused={useActionData<typeof action>()?.refused} />;
}
