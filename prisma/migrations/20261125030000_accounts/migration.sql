-- Accounts that an administrator manages, the first of them, and a second way in through an identity provider.

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "password_expires_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "first_start" (
    "office_id" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "guesses" INTEGER NOT NULL,

    CONSTRAINT "first_start_pkey" PRIMARY KEY ("office_id")
);

-- CreateTable
CREATE TABLE "identity" (
    "office_id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("office_id","issuer","subject")
);

-- CreateTable
CREATE TABLE "provider_visit" (
    "office_id" TEXT NOT NULL,
    "state_hash" BYTEA NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "challenge" BYTEA NOT NULL,
    "binds" UUID,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "account" UUID,
    "exchanged_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_visit_pkey" PRIMARY KEY ("office_id","state_hash")
);

-- CreateIndex
CREATE INDEX "identity_office_id_account_idx" ON "identity"("office_id", "account");

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_office_id_account_fkey" FOREIGN KEY ("office_id", "account") REFERENCES "account"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ——— Rows of one office are seen by that office alone ———

DO $$
DECLARE
    scoped text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY['first_start', 'identity', 'provider_visit'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
        EXECUTE format(
            'CREATE POLICY "own_office" ON %I USING ("office_id" = nullif(current_setting(''huibao.office'', true), '''')) WITH CHECK ("office_id" = nullif(current_setting(''huibao.office'', true), ''''))',
            scoped);
    END LOOP;
END $$;

-- The owner also learns which offices there are, to back each of them up and to know a first start; of nothing else.
ALTER POLICY "own_office" ON "office" USING (
    "id" = nullif(current_setting('huibao.office', true), '')
    OR (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'office'::regclass) = current_user::regrole);

-- ——— What the runtime role may do ———

GRANT SELECT ON "first_start" TO "huibao_runtime";
GRANT INSERT ON "account" TO "huibao_runtime";
GRANT UPDATE ("name", "password_hash", "password_expires_at", "reporter", "roles", "disabled_at") ON "account" TO "huibao_runtime";
GRANT SELECT, INSERT, DELETE ON "identity" TO "huibao_runtime";
GRANT SELECT, INSERT, DELETE, UPDATE ("returned_at", "code_hash", "account", "exchanged_at") ON "provider_visit" TO "huibao_runtime";

-- ——— The first administrator. Nobody may insert an office; this function does, once, for whoever has the code.
-- Its row belongs to the office "-", which no office can be called ———

CREATE FUNCTION "claim_first_start"(
    claimed_hash bytea, at timestamptz, office text, office_name text, office_name_en text,
    account uuid, login text, person text, new_password_hash text, audit uuid
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    kept public.first_start;
BEGIN
    PERFORM set_config('huibao.office', '-', true);
    SELECT * INTO kept FROM public.first_start FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM public.office) THEN
        RETURN 'NotFirstStart';
    END IF;
    IF kept.guesses >= 5 OR kept.expires_at <= at THEN
        RETURN 'CodeSpent';
    END IF;
    IF kept.code_hash <> claimed_hash THEN
        UPDATE public.first_start SET guesses = guesses + 1;
        RETURN 'WrongCode';
    END IF;
    DELETE FROM public.first_start;
    PERFORM set_config('huibao.office', office, true);
    INSERT INTO public.office (id, name, name_en, fictional) VALUES (office, office_name, office_name_en, false);
    INSERT INTO public.ledger (office_id, seq, hash) VALUES (office, 0, decode(repeat('00', 32), 'hex'));
    INSERT INTO public.account (office_id, id, login, name, password_hash, roles)
        VALUES (office, account, login, person, new_password_hash, ARRAY['admin']);
    INSERT INTO public.audit_entry (office_id, id, at, account, operation, outcome, subject)
        VALUES (office, audit, at, account, 'claimFirstStart', 'done', jsonb_build_object('office', office));
    RETURN 'done';
END $$;

REVOKE ALL ON FUNCTION "claim_first_start" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "claim_first_start" TO "huibao_runtime";
