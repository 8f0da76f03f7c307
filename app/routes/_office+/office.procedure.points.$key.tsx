import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { enterProcedureRule } from "#app/features/procedure/enter-procedure-rule.server.ts";
import { getProcedurePoint } from "#app/features/procedure/get-procedure-point.server.ts";
import { PointPage } from "#app/features/procedure/point-page.tsx";
import { enterProcedureRuleSchema, PROCEDURE_RULE_FIELDS } from "#app/features/procedure/schema.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const point = await getProcedurePoint(viewer, params.key);
  const query = new URL(request.url).searchParams;
  const title = textFor(context.locale, "procedure")(`points.${point.key}.name`);
  return { point, organizationId: query.get("organization") ?? "", isEntered: query.has("entered"), title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { key } = await getProcedurePoint(viewer, params.key);
  const form = await readForm(request, PROCEDURE_RULE_FIELDS);
  form.set("key", key);
  const submission = parseForm(form, enterProcedureRuleSchema);
  if (submission.status !== "success") return unprocessable(submission.reply());
  const answer = await enterProcedureRule(viewer, submission.value);
  if (!answer.ok) return unprocessable(withRefusal(submission, answer.refused, answer.field));
  return seeOther(`/office/procedure/points/${key}?entered`);
}

export default function ProcedurePoint() {
  const { point, organizationId, isEntered } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  // why: after an entry the form starts afresh.
  return <PointPage key={point.rules.length} {...{ point, organizationId, isEntered, reply }} />;
}
