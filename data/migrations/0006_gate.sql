CREATE TABLE `__order` (
	`place` integer PRIMARY KEY NOT NULL,
	`id` integer NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__order` (`id`) SELECT `id` FROM `documents` ORDER BY `id`;
--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`standing` text NOT NULL,
	`republished_by` text,
	`publisher` text,
	`published_on` text NOT NULL,
	`published_from` text NOT NULL,
	`district_id` integer,
	`revision` integer NOT NULL,
	`retired` integer,
	`text_digest` text DEFAULT '' NOT NULL,
	`reports_start` integer,
	`reports_end` integer,
	`release` text,
	`release_at` text,
	`file` text,
	`text` text NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_reports" CHECK(("reports_start" IS NULL) = ("reports_end" IS NULL))
) STRICT;
--> statement-breakpoint
-- Run for some places at a time, fewer than of figures, because texts are long.
INSERT INTO `__new_documents` (`id`, `code`, `title`, `kind`, `standing`, `republished_by`, `publisher`, `published_on`, `published_from`, `district_id`, `revision`, `retired`, `text_digest`, `reports_start`, `reports_end`, `text`)
  SELECT d.`id`, d.`code`, d.`title`, d.`kind`, d.`standing`, d.`republished_by`, d.`publisher`, d.`published_on`, d.`published_from`, d.`district_id`, d.`revision`, d.`retired`, d.`text_digest`, d.`reports_start`, d.`reports_end`, d.`text`
  FROM `__order` o JOIN `documents` d ON d.`id` = o.`id`
  WHERE o.`place` > :done AND o.`place` <= :done + max(1, :rows / 50) ORDER BY o.`place`;
--> statement-breakpoint
-- At the end, in one transaction:
ALTER TABLE `figures` ADD `release` text;
ALTER TABLE `figures` ADD `release_at` text;
ALTER TABLE `revisions` ADD `change` text;
ALTER TABLE `revisions` ADD `ground` text;
ALTER TABLE `revisions` ADD `draft` integer;
ALTER TABLE `revisions` ADD `hidden` integer DEFAULT 0 NOT NULL;
ALTER TABLE `revisions` ADD `release` text;
CREATE INDEX `figures_hidden` ON `figures` (`release_at`) WHERE "release" IS NOT NULL;
DROP TABLE `documents`;
DROP TABLE `__order`;
ALTER TABLE `__new_documents` RENAME TO `documents`;
CREATE UNIQUE INDEX `documents_code` ON `documents` (`code`) WHERE retired IS NULL;
CREATE INDEX `documents_past` ON `documents` (`code`) WHERE retired IS NOT NULL;
CREATE INDEX `documents_revision` ON `documents` (`revision`);
CREATE INDEX `documents_published` ON `documents` (`published_from`,`code`);
CREATE INDEX `documents_district` ON `documents` (`district_id`,`published_from`,`code`);
CREATE INDEX `documents_reports` ON `documents` (`district_id`,`reports_end`) WHERE "documents"."reports_end" IS NOT NULL;
CREATE INDEX `documents_hidden` ON `documents` (`release_at`) WHERE "release" IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `erasures` (
	`entry` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`of` text NOT NULL,
	`line` integer
) STRICT;
CREATE TABLE `drafts` (
	`number` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`opened` text NOT NULL,
	`person` integer,
	`file` text,
	`file_name` text,
	`items` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`state` text DEFAULT 'OPEN' NOT NULL,
	`revision` integer,
	`publish_at` text,
	`publisher` integer
) STRICT;
CREATE INDEX `drafts_state` ON `drafts` (`state`,`number`);
CREATE TABLE `decisions` (
	`draft` integer NOT NULL,
	`item` text NOT NULL,
	`version` integer NOT NULL,
	`seen` integer NOT NULL,
	`decision` text NOT NULL,
	`value` text,
	`person` integer,
	`at` text NOT NULL,
	PRIMARY KEY(`draft`, `item`),
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `profiles` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`file_name` text,
	`version` integer DEFAULT 1 NOT NULL,
	`person` integer,
	`at` text NOT NULL
) STRICT;
CREATE TABLE `requests` (
	`asker` text NOT NULL,
	`request` text NOT NULL,
	`at` text NOT NULL,
	`asked` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`asker`, `request`)
) STRICT;
CREATE INDEX `requests_at` ON `requests` (`at`);
CREATE TABLE `people` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`login` text NOT NULL,
	`password` text,
	`epoch` integer DEFAULT 0 NOT NULL,
	`link` text,
	`link_until` text,
	`ended` text
) STRICT;
CREATE UNIQUE INDEX `people_login` ON `people` (`login`) WHERE login <> '';
CREATE TABLE `offices` (
	`person` integer NOT NULL,
	`place` integer NOT NULL,
	`role` text NOT NULL,
	`district` text,
	PRIMARY KEY(`person`, `place`),
	FOREIGN KEY (`person`) REFERENCES `people`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `tokens` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`digest` text NOT NULL,
	`role` text NOT NULL,
	`person` integer,
	`expires` text,
	`ended` text
) STRICT;
CREATE UNIQUE INDEX `tokens_digest` ON `tokens` (`digest`);
CREATE TABLE `token_districts` (
	`token` integer NOT NULL,
	`place` integer NOT NULL,
	`district` text,
	PRIMARY KEY(`token`, `place`),
	FOREIGN KEY (`token`) REFERENCES `tokens`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;