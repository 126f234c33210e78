-- 疑问 and their answers, extensions of one slot's time; and periods that a person opens and closes.

-- CreateTable
CREATE TABLE "query" (
    "office_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "decision" BIGINT NOT NULL,
    "submission" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "query_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "office_id" TEXT NOT NULL,
    "query" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "account" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "payload" BYTEA NOT NULL,
    "chain_hash" BYTEA NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("office_id","query")
);

-- CreateTable
CREATE TABLE "extension" (
    "office_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "account" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("office_id","period","form","reporter","until")
);

-- CreateIndex
CREATE UNIQUE INDEX "query_office_id_submission_line_key" ON "query"("office_id", "submission", "line");

-- CreateIndex
CREATE UNIQUE INDEX "answer_office_id_seq_key" ON "answer"("office_id", "seq");

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_office_id_decision_fkey" FOREIGN KEY ("office_id", "decision") REFERENCES "decision"("office_id", "seq") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_office_id_query_fkey" FOREIGN KEY ("office_id", "query") REFERENCES "query"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- ——— Values that no code may store ———

ALTER TABLE "query" ADD CONSTRAINT "query_text_check" CHECK (btrim("text") <> '');
ALTER TABLE "answer" ADD CONSTRAINT "answer_text_check" CHECK (btrim("text") <> '' AND length("chain_hash") = 32);
ALTER TABLE "extension" ADD CONSTRAINT "extension_reason_check" CHECK (btrim("reason") <> '');

-- ——— Only ever appended to, and seen by their own office alone ———

DO $$
DECLARE
    recorded text;
BEGIN
    FOREACH recorded IN ARRAY ARRAY['query', 'answer', 'extension'] LOOP
        EXECUTE format('CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', recorded);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', recorded);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', recorded);
        EXECUTE format(
            'CREATE POLICY "own_office" ON %I USING ("office_id" = nullif(current_setting(''huibao.office'', true), '''')) WITH CHECK ("office_id" = nullif(current_setting(''huibao.office'', true), ''''))',
            recorded);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON "query", "answer", "extension" TO "huibao_runtime";
-- When a period closes is the one thing about it that the server may set.
GRANT UPDATE ("closed_at") ON "period" TO "huibao_runtime";
