-- Who entered a break or a limit, how it came and why: until here only the audit said so.
ALTER TABLE "player_limit_change" ADD COLUMN     "actor" VARCHAR(64) NOT NULL DEFAULT 'player',
ADD COLUMN     "reason" VARCHAR(200),
ADD COLUMN     "source" VARCHAR(16);

ALTER TABLE "exclusion" ADD COLUMN     "lift_reason" VARCHAR(200),
ADD COLUMN     "reason" VARCHAR(200),
ADD COLUMN     "source" VARCHAR(16);

-- What the audit knows of those that are there: the row of the same deed, by its end or amount and its moment.
UPDATE "exclusion" e SET source = a.after->>'source', reason = left(a.reason, 200)
FROM "audit" a
WHERE a.actor <> 'player' AND a.action IN ('player.time-out', 'player.exclude')
  AND a.subject = e.player_id AND a.actor = e.actor
  AND a.action = CASE e.kind WHEN 'time-out' THEN 'player.time-out' ELSE 'player.exclude' END
  AND a.after->>'until' = coalesce(to_char(e.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'for ever')
  AND a.created_at BETWEEN e.starts_at - interval '1 minute' AND e.starts_at + interval '1 minute';

UPDATE "exclusion" e SET lift_reason = left(a.reason, 200)
FROM "audit" a
WHERE a.action = 'player.lift-exclusion' AND a.subject = e.player_id AND a.actor = e.lifted_by
  AND a.created_at BETWEEN e.lifted_at - interval '1 minute' AND e.lifted_at + interval '1 minute';

UPDATE "player_limit_change" c SET actor = a.actor, source = a.after->>'source', reason = left(a.reason, 200)
FROM "audit" a
WHERE a.actor <> 'player' AND a.action = 'player.limit' AND a.subject = c.player_id AND c.state = 'applied'
  AND a.after->>'limit' = c.kind || ' ' || c.hours || ' h' || CASE c.currency WHEN '' THEN '' ELSE ' ' || c.currency END
  -- Other rows' words need not be numbers, and which condition comes first is PostgreSQL's to choose.
  AND CASE WHEN a.after->>'amount' ~ '^\d+(\.\d+)?$' THEN (a.after->>'amount')::numeric END = c.after
  AND a.created_at BETWEEN c.asked_at - interval '1 minute' AND c.asked_at + interval '1 minute';

ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_source_check"
  CHECK (source IN ('letter', 'e-mail', 'phone', 'in-person', 'register', 'house'));
ALTER TABLE "player_limit_change" ADD CONSTRAINT "player_limit_change_source_check"
  CHECK (source IN ('letter', 'e-mail', 'phone', 'in-person', 'register', 'house'));
