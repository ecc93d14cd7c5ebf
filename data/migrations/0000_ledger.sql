CREATE TABLE `aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `aliases_indicator_name` ON `aliases` (`indicator_id`,`name`);--> statement-breakpoint
CREATE TABLE `districts` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`parent_id` integer,
	`position` integer NOT NULL,
	`own_code` integer DEFAULT 0 NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`parent_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `districts_code_unique` ON `districts` (`code`);--> statement-breakpoint
CREATE INDEX `districts_parent` ON `districts` (`parent_id`);--> statement-breakpoint
CREATE TABLE `documents` (
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
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_kind" CHECK("documents"."kind" IN ('PLAN', 'REPORT_AND_PLAN', 'MID_YEAR_REPORT', 'SUMMARY')),
	CONSTRAINT "documents_standing" CHECK("documents"."standing" IN ('DRAFT', 'IN_FORCE', 'EXPIRED'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_code_unique` ON `documents` (`code`);--> statement-breakpoint
CREATE INDEX `documents_revision` ON `documents` (`revision`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`document_id` integer NOT NULL,
	`district_id` integer,
	`owner` text,
	`indicator_id` integer NOT NULL,
	`measure` text NOT NULL,
	`rank_of` text,
	`among` text,
	`period` text NOT NULL,
	`period_start` integer NOT NULL,
	`period_end` integer NOT NULL,
	`role` text NOT NULL,
	`comparator` text,
	`value` real,
	`upper` real,
	`unit` text,
	`decimals` integer NOT NULL,
	`printed` text NOT NULL,
	`basis` text,
	`authority` text,
	`strength` text,
	`wording` text,
	`nature` text,
	`stretch` integer DEFAULT 0 NOT NULL,
	`headline` integer DEFAULT 0 NOT NULL,
	`caution` text,
	`section` text NOT NULL,
	`quote_start` integer NOT NULL,
	`quote_end` integer NOT NULL,
	`task_id` integer,
	`published_on` text NOT NULL,
	`published_from` text NOT NULL,
	`revision` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_measure" CHECK("figures"."measure" IN ('LEVEL', 'GROWTH', 'SHARE', 'RANK', 'MULTIPLE', 'CHANGE_POINTS', 'CHANGE', 'COMPLETION', 'GAP_TO_CITY')),
	CONSTRAINT "figures_rank_of" CHECK("figures"."rank_of" IN ('LEVEL', 'GROWTH', 'SHARE', 'OTHER')),
	CONSTRAINT "figures_role" CHECK("figures"."role" IN ('TARGET', 'ACTUAL', 'ESTIMATE')),
	CONSTRAINT "figures_comparator" CHECK("figures"."comparator" IN ('EQUAL', 'AT_LEAST', 'ABOVE', 'AT_MOST', 'BELOW', 'ABOUT', 'NEARLY', 'HOLD_AT_LEAST')),
	CONSTRAINT "figures_authority" CHECK("figures"."authority" IN ('PLAN', 'ASSIGNED', 'INTERIM', 'OUTLOOK', 'STEERING')),
	CONSTRAINT "figures_strength" CHECK("figures"."strength" IN ('MUST', 'PLAN', 'STRIVE')),
	CONSTRAINT "figures_nature" CHECK("figures"."nature" IN ('EXPECTED', 'BINDING')),
	CONSTRAINT "figures_held" CHECK(("figures"."district_id" IS NULL) <> ("figures"."owner" IS NULL)),
	CONSTRAINT "figures_goal" CHECK(("figures"."role" = 'TARGET') = ("figures"."authority" IS NOT NULL)),
	CONSTRAINT "figures_rank" CHECK(("figures"."measure" = 'RANK') = ("figures"."rank_of" IS NOT NULL)),
	CONSTRAINT "figures_span" CHECK("figures"."period_start" <= "figures"."period_end"),
	CONSTRAINT "figures_retired" CHECK("figures"."retired" IS NULL OR "figures"."retired" > "figures"."revision")
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_by_district` ON `figures` (`district_id`,`indicator_id`,`period_end`,`measure`,`role`);--> statement-breakpoint
CREATE INDEX `figures_by_owner` ON `figures` (`owner`,`indicator_id`,`period_end`) WHERE "figures"."owner" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `figures_by_document` ON `figures` (`document_id`);--> statement-breakpoint
CREATE INDEX `figures_by_task` ON `figures` (`task_id`) WHERE "figures"."task_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `figures_by_revision` ON `figures` (`revision`);--> statement-breakpoint
CREATE INDEX `figures_by_retired` ON `figures` (`retired`) WHERE "figures"."retired" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `figures_by_code` ON `figures` (`code`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`unit` text,
	`timing` text NOT NULL,
	`direction` text NOT NULL,
	`rhythm` text,
	`topic` text NOT NULL,
	`headline` integer DEFAULT 0 NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT "indicators_timing" CHECK("indicators"."timing" IN ('FLOW', 'STOCK', 'AVERAGE', 'SCOPE')),
	CONSTRAINT "indicators_direction" CHECK("indicators"."direction" IN ('HIGHER', 'LOWER', 'NEUTRAL')),
	CONSTRAINT "indicators_rhythm" CHECK("indicators"."rhythm" IN ('EVEN', 'AUTUMN', 'YEAR_END', 'EVENT'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_code_unique` ON `indicators` (`code`);--> statement-breakpoint
CREATE INDEX `indicators_topic` ON `indicators` (`topic`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` integer PRIMARY KEY NOT NULL,
	`uuid` text NOT NULL,
	`data_version` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer,
	`task_id` integer,
	`indicator_id` integer,
	`text` text NOT NULL,
	`start` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`period_start` integer NOT NULL,
	`period_end` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_document_period` ON `reports` (`document_id`,`period_start`,`period_end`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`district_id` integer NOT NULL,
	`number` integer,
	`section` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`start` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_kind" CHECK("tasks"."kind" IN ('ACHIEVEMENT', 'PLAN'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_document` ON `tasks` (`document_id`,`id`);--> statement-breakpoint
CREATE INDEX `tasks_district` ON `tasks` (`district_id`,`id`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`number` integer NOT NULL,
	`term` text NOT NULL,
	`text` text NOT NULL,
	`start` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_document_number` ON `terms` (`document_id`,`number`);--> statement-breakpoint
CREATE VIRTUAL TABLE `passage_index` USING fts5(`text`, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
