CREATE TABLE `document_parts` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`part` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_parts_part" CHECK("document_parts"."part" IN ('RESULTS', 'PROBLEMS', 'GOALS', 'ARRANGEMENTS', 'OUTLOOK')),
	CONSTRAINT "document_parts_range" CHECK("document_parts"."start" < "document_parts"."end")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_parts_start` ON `document_parts` (`document_id`,`start`);--> statement-breakpoint
CREATE TABLE `relations` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`kind` text NOT NULL,
	`to_id` integer NOT NULL,
	`complete` integer DEFAULT 0 NOT NULL,
	`stage` text,
	`to_stage` text,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relations_kind" CHECK("relations"."kind" IN ('PART_OF', 'FLOW_OF', 'NARROWER', 'STAGE'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `relations_pair` ON `relations` (`indicator_id`,`kind`,`to_id`);--> statement-breakpoint
CREATE INDEX `relations_to` ON `relations` (`to_id`);--> statement-breakpoint
CREATE TABLE `scope_aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`scope_id` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`scope_id`) REFERENCES `scopes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scope_aliases_scope_name` ON `scope_aliases` (`scope_id`,`name`);--> statement-breakpoint
CREATE TABLE `scopes` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`within` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scopes_code_unique` ON `scopes` (`code`);--> statement-breakpoint
CREATE TABLE `watch_phrases` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`phrase` text NOT NULL,
	`is_not` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `watch_phrases_indicator_phrase` ON `watch_phrases` (`indicator_id`,`phrase`);--> statement-breakpoint
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
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`reports_start` integer,
	`reports_end` integer,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_reports" CHECK(("__new_documents"."reports_start" IS NULL) = ("__new_documents"."reports_end" IS NULL)),
	CONSTRAINT "documents_kind" CHECK("__new_documents"."kind" IN ('PLAN', 'REPORT_AND_PLAN', 'MID_YEAR_REPORT', 'SUMMARY', 'BULLETIN', 'STATISTICS_TABLE')),
	CONSTRAINT "documents_standing" CHECK("__new_documents"."standing" IN ('DRAFT', 'IN_FORCE', 'EXPIRED'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "code", "title", "kind", "standing", "republished_by", "publisher", "published_on", "published_from", "district_id", "text", "revision") SELECT "id", "code", "title", "kind", "standing", "republished_by", "publisher", "published_on", "published_from", "district_id", "text", "revision" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_code_unique` ON `documents` (`code`);--> statement-breakpoint
CREATE INDEX `documents_revision` ON `documents` (`revision`);--> statement-breakpoint
ALTER TABLE `indicators` ADD `growth_basis` text CONSTRAINT "indicators_growth_basis" CHECK("growth_basis" IN ('CONSTANT_PRICE', 'SAME_SCOPE'));--> statement-breakpoint
ALTER TABLE `indicators` ADD `frequency` text CONSTRAINT "indicators_frequency" CHECK("frequency" IN ('MONTH', 'QUARTER', 'HALF', 'YEAR'));--> statement-breakpoint
ALTER TABLE `indicators` ADD `delay` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `indicators` ADD `january_february` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `indicators` ADD `source` text;--> statement-breakpoint
ALTER TABLE `indicators` ADD `definition` text;--> statement-breakpoint
ALTER TABLE `figures` ADD `scope_id` integer REFERENCES `scopes`(`id`);--> statement-breakpoint
ALTER TABLE `figures` ADD `status` text CONSTRAINT "figures_status" CHECK("status" IN ('FLASH', 'PRELIMINARY', 'VERIFIED', 'FINAL', 'CENSUS'));--> statement-breakpoint
ALTER TABLE `figures` ADD `claim` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `figures` ADD `not_counted` text CONSTRAINT "figures_not_counted" CHECK("not_counted" IN ('IN_HAND', 'NO_DEADLINE', 'SLOGAN', 'OF_ANOTHER_OWNER'));--> statement-breakpoint
ALTER TABLE `figures` ADD `period_inferred` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `figures` SET `basis` = 'SAME_SCOPE' WHERE `basis` = 'COMPARABLE';--> statement-breakpoint
DROP TABLE `reports`;
