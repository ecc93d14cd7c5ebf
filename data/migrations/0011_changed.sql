ALTER TABLE `drafts` ADD `changed` text;--> statement-breakpoint
WITH written AS (SELECT "at", '[' || replace(content, char(10), ',') || ']' AS lines FROM entries
    WHERE kind = 'DRAFT' AND content <> ''),
  told AS (SELECT max("at") AS "at", coalesce(json_extract(lines, '$[#-1].draft.number'), json_extract(lines, '$[#-1].items.draft'),
    json_extract(lines, '$[#-1].decided.draft'), json_extract(lines, '$[#-1].agreed.draft'),
    json_extract(lines, '$[#-1].closed.draft')) AS number FROM written GROUP BY 2)
UPDATE `drafts` SET `changed` = max(told."at", coalesce((SELECT max(d."at") FROM decisions d WHERE d.draft = drafts.number), told."at"))
  FROM told WHERE told.number = drafts.number AND drafts.items <> '';
