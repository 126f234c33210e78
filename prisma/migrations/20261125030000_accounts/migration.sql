-- Accounts that an administrator manages, and how the first administrator comes in.

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

-- ——— Rows of one office are seen by that office alone ———

ALTER TABLE "first_start" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "first_start" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_office" ON "first_start"
    USING ("office_id" = nullif(current_setting('huibao.office', true), ''))
    WITH CHECK ("office_id" = nullif(current_setting('huibao.office', true), ''));

-- The owner also learns which offices there are, to back each of them up and to know a first start; of nothing else.
ALTER POLICY "own_office" ON "office" USING (
    "id" = nullif(current_setting('huibao.office', true), '')
    OR (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'office'::regclass) = current_user::regrole);

-- ——— What the runtime role may do ———

GRANT SELECT ON "first_start" TO "huibao_runtime";
GRANT INSERT ON "account" TO "huibao_runtime";
GRANT UPDATE ("name", "password_hash", "password_expires_at", "reporter", "roles", "disabled_at") ON "account" TO "huibao_runtime";

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
