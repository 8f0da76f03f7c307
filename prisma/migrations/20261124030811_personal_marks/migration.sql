-- What people mark in documents for themselves. Sealed: neither table nor backup tells what was marked or written.

CREATE TYPE "annotation_place_state" AS ENUM ('kept', 'reworded', 'notPlaced');

CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "copy_of_id" UUID,
    "organization_id" UUID,
    "content" BYTEA,
    "writes" UUID[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "annotation_size" CHECK (octet_length(content) BETWEEN 30 AND 200000),
    CONSTRAINT "annotation_forgotten" CHECK (content IS NOT NULL OR removed_at IS NOT NULL),
    CONSTRAINT "annotation_writes" CHECK (cardinality(writes) BETWEEN 1 AND 100)
);

CREATE TABLE "annotation_place" (
    "annotation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "annotation_place_state" NOT NULL,
    "content" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_place_pkey" PRIMARY KEY ("annotation_id","version"),
    CONSTRAINT "annotation_place_size" CHECK (octet_length(content) <= 200000),
    CONSTRAINT "annotation_place_found" CHECK ((state = 'notPlaced') = (content IS NULL))
);

CREATE INDEX "annotation_owner_id_file_id_idx" ON "annotation"("owner_id", "file_id");
CREATE INDEX "annotation_file_id_organization_id_idx" ON "annotation"("file_id", "organization_id");

ALTER TABLE "annotation" ADD CONSTRAINT "annotation_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_file_id_version_fkey" FOREIGN KEY ("file_id", "version") REFERENCES "file_version"("file_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "annotation_place" ADD CONSTRAINT "annotation_place_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing of it is for the public reader.
ALTER TABLE annotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation_place ENABLE ROW LEVEL SECURITY;
