import { join } from "node:path";
import { type Environment, env } from "#app/platform/env.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { forgetOnce, once } from "#app/platform/once.server.ts";
import { diskFileStore } from "./disk-file-store.server.ts";
import type { FileStore } from "./file-store.ts";
import type { S3Place } from "./s3-client.server.ts";
import { s3FileStore } from "./s3-file-store.server.ts";

/** The store of this installation: the bucket that the settings name, else the folder DATA_DIR/files. */
export function fileStore(): FileStore {
  return once("files", () => {
    const place = s3Place(env());
    return place ? s3FileStore(place, filesFolder()) : diskFileStore(filesFolder());
  });
}

/** Where documents lie when they lie on the disk; with a bucket what is just being received. */
export function filesFolder(): string {
  return join(env().DATA_DIR, "files");
}

/** The bucket of the settings; null where none is named. Throws an OperatorFailure that names what is missing. */
export function s3Place(given: Environment): S3Place | null {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_PATH_STYLE: pathStyle = true } = given;
  if (!bucket) return null;
  const wanted = (name: "S3_ENDPOINT" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY"): string => {
    const value = given[name];
    if (value) return value;
    throw new OperatorFailure(
      `Zu S3_BUCKET fehlt die Einstellung ${name}. / S3_BUCKET needs the setting ${name} as well.`,
    );
  };
  const endpoint = wanted("S3_ENDPOINT");
  const accessKeyId = wanted("S3_ACCESS_KEY_ID");
  return { endpoint, bucket, region, accessKeyId, secretAccessKey: wanted("S3_SECRET_ACCESS_KEY"), pathStyle };
}

/** Test hook: another store for this process; null goes back to the settings. */
export function setFileStore(store: FileStore | null): void {
  forgetOnce("files");
  if (store) once("files", () => store);
}
