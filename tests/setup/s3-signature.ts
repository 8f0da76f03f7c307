import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Keys = { accessKeyId: string; secretAccessKey: string; region: string };

/**
 * Whether a request to S3 is signed with these keys (AWS Signature Version 4, written from the public description and
 * apart from what signs), and whether its body is the one that was signed.
 */
export function isSigned(request: IncomingMessage, url: URL, body: Buffer, keys: Keys): boolean {
  const authorization = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? "",
  );
  const [, credential = "", signedHeaders = "", signature] = authorization ?? [];
  const time = String(request.headers["x-amz-date"] ?? "");
  const scope = [time.slice(0, 8), keys.region, "s3", "aws4_request"].join("/");
  const bodyHash = createHash("sha256").update(body).digest("hex");
  if (credential !== `${keys.accessKeyId}/${scope}` || request.headers["x-amz-content-sha256"] !== bodyHash)
    return false;
  const names = signedHeaders.split(";");
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => names.includes(name))) return false;
  const canonical = [
    request.method,
    url.pathname
      .split("/")
      .map((part) => strict(decodeURIComponent(part)))
      .join("/"),
    [...url.searchParams]
      .map(([name, value]) => `${strict(name)}=${strict(value)}`)
      .sort()
      .join("&"),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    "",
    signedHeaders,
    bodyHash,
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = scope.split("/").reduce<Buffer | string>((made, word) => hmac(made, word), `AWS4${keys.secretAccessKey}`);
  return hmac(key, toSign).toString("hex") === signature;
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** RFC 3986, section 2.3: everything but the unreserved signs is encoded. */
function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
