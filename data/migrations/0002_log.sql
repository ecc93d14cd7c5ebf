CREATE TABLE `entries` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`person` integer,
	`kind` text NOT NULL,
	`format` integer NOT NULL,
	`digest` text NOT NULL,
	`content` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `files` (
	`digest` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`digest`, `part`)
) STRICT;
--> statement-breakpoint
DROP INDEX `districts_code_unique`;--> statement-breakpoint
ALTER TABLE `districts` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `districts` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `districts_code` ON `districts` (`code`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `documents_code_unique`;--> statement-breakpoint
ALTER TABLE `documents` ADD `retired` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `text_digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_code` ON `documents` (`code`) WHERE retired IS NULL;--> statement-breakpoint
CREATE INDEX `documents_past` ON `documents` (`code`) WHERE retired IS NOT NULL;--> statement-breakpoint
DROP INDEX `indicators_code_unique`;--> statement-breakpoint
ALTER TABLE `indicators` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `indicators` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_code` ON `indicators` (`code`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `scopes_code_unique`;--> statement-breakpoint
ALTER TABLE `scopes` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `scopes` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `scopes_code` ON `scopes` (`code`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `aliases_indicator_name`;--> statement-breakpoint
ALTER TABLE `aliases` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `aliases` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `aliases_indicator_name` ON `aliases` (`indicator_id`,`name`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `document_parts_start`;--> statement-breakpoint
ALTER TABLE `document_parts` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `document_parts` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `document_parts_start` ON `document_parts` (`document_id`,`start`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `figures_by_revision`;--> statement-breakpoint
ALTER TABLE `figures` ADD `line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `figures_by_revision` ON `figures` (`revision`,`line`);--> statement-breakpoint
DROP INDEX `relations_pair`;--> statement-breakpoint
ALTER TABLE `relations` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `relations` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `relations_pair` ON `relations` (`indicator_id`,`kind`,`to_id`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `scope_aliases_scope_name`;--> statement-breakpoint
ALTER TABLE `scope_aliases` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `scope_aliases` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `scope_aliases_scope_name` ON `scope_aliases` (`scope_id`,`name`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `tasks_document`;--> statement-breakpoint
ALTER TABLE `tasks` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `tasks` ADD `retired` integer;--> statement-breakpoint
CREATE INDEX `tasks_document` ON `tasks` (`document_id`,`start`);--> statement-breakpoint
DROP INDEX `terms_document_number`;--> statement-breakpoint
ALTER TABLE `terms` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `terms` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `terms_document_number` ON `terms` (`document_id`,`number`) WHERE retired IS NULL;--> statement-breakpoint
DROP INDEX `watch_phrases_indicator_phrase`;--> statement-breakpoint
ALTER TABLE `watch_phrases` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `watch_phrases` ADD `retired` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `watch_phrases_indicator_phrase` ON `watch_phrases` (`indicator_id`,`phrase`) WHERE retired IS NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `entry` integer DEFAULT 0 NOT NULL;