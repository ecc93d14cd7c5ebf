CREATE TABLE `__order` (
	`place` integer PRIMARY KEY NOT NULL,
	`id` integer NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__order` (`id`) SELECT `id` FROM `figures` WHERE `owner` IS NOT NULL ORDER BY `owner`, `indicator_id`, `period_end`, `id`;
--> statement-breakpoint
INSERT INTO `__order` (`id`) SELECT `id` FROM `figures` WHERE `district_id` IS NOT NULL ORDER BY `district_id`, `indicator_id`, `period_end`, `id`;
--> statement-breakpoint
CREATE TABLE `__new_figures` (
	`district_id` integer DEFAULT 0 NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`indicator_id` integer NOT NULL,
	`period_end` integer NOT NULL,
	`revision` integer NOT NULL,
	`line` integer NOT NULL,
	`retired` integer,
	`code` text NOT NULL,
	`document_id` integer NOT NULL,
	`task_id` integer,
	`measure` text NOT NULL,
	`rank_of` text,
	`among` text,
	`role` text NOT NULL,
	`period` text NOT NULL,
	`period_start` integer NOT NULL,
	`period_inferred` integer DEFAULT 0 NOT NULL,
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
	`scope_id` integer,
	`status` text,
	`claim` integer DEFAULT 0 NOT NULL,
	`not_counted` text,
	`published_on` text NOT NULL,
	`published_from` text NOT NULL,
	`section` text,
	`quote_start` integer,
	`quote_end` integer,
	`sheet_id` integer,
	`cell` text,
	`shown` text,
	`headers` text,
	PRIMARY KEY(`district_id`, `owner`, `indicator_id`, `period_end`, `revision`, `line`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scope_id`) REFERENCES `scopes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_held" CHECK(("district_id" = 0) <> ("owner" = '')),
	CONSTRAINT "figures_goal" CHECK(("role" = 'TARGET') = ("authority" IS NOT NULL)),
	CONSTRAINT "figures_rank" CHECK(("measure" = 'RANK') = ("rank_of" IS NOT NULL)),
	CONSTRAINT "figures_span" CHECK("period_start" <= "period_end"),
	CONSTRAINT "figures_retired" CHECK("retired" IS NULL OR "retired" > "revision"),
	CONSTRAINT "figures_cited" CHECK(CASE WHEN "sheet_id" IS NULL THEN "section" IS NOT NULL AND "quote_start" IS NOT NULL AND "quote_end" IS NOT NULL AND "cell" IS NULL
        ELSE "quote_start" IS NULL AND "quote_end" IS NULL AND "cell" IS NOT NULL AND "shown" IS NOT NULL END)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Run for some places at a time. Figures of a ledger that has no log yet have no lines; theirs follow when it is begun.
INSERT INTO `__new_figures` (`district_id`, `owner`, `indicator_id`, `period_end`, `revision`, `line`, `retired`, `code`, `document_id`, `task_id`, `measure`, `rank_of`, `among`, `role`, `period`, `period_start`, `period_inferred`, `comparator`, `value`, `upper`, `unit`, `decimals`, `printed`, `basis`, `authority`, `strength`, `wording`, `nature`, `stretch`, `headline`, `caution`, `scope_id`, `status`, `claim`, `not_counted`, `published_on`, `published_from`, `section`, `quote_start`, `quote_end`)
  SELECT coalesce(f.`district_id`, 0), coalesce(f.`owner`, ''), f.`indicator_id`, f.`period_end`, f.`revision`,
    iif(f.`line` = 0, f.`id` + 33554432, f.`line`), f.`retired`, f.`code`, f.`document_id`, f.`task_id`, f.`measure`, f.`rank_of`, f.`among`, f.`role`, f.`period`, f.`period_start`, f.`period_inferred`, f.`comparator`, f.`value`, f.`upper`, f.`unit`, f.`decimals`, f.`printed`, f.`basis`, f.`authority`, f.`strength`, f.`wording`, f.`nature`, f.`stretch`, f.`headline`, f.`caution`, f.`scope_id`, f.`status`, f.`claim`, f.`not_counted`, f.`published_on`, f.`published_from`, f.`section`, f.`quote_start`, f.`quote_end`
  FROM `__order` o JOIN `figures` f ON f.`id` = o.`id` WHERE o.`place` > :done AND o.`place` <= :done + :rows ORDER BY o.`place`;
--> statement-breakpoint
CREATE UNIQUE INDEX `figures_revision` ON `__new_figures` (`revision`,`line`);
--> statement-breakpoint
CREATE INDEX `figures_document` ON `__new_figures` (`document_id`,`revision`,`line`);
--> statement-breakpoint
CREATE INDEX `figures_task` ON `__new_figures` (`task_id`,`revision`,`line`) WHERE "task_id" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `figures_retired_in` ON `__new_figures` (`retired`) WHERE "retired" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `figures_code` ON `__new_figures` (`code`);
--> statement-breakpoint
-- At the end, in one transaction:
CREATE TABLE `sheets` (
	`id` integer PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sheets_file_name` ON `sheets` (`file`,`name`);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `figures` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE `revisions` SET `figures` = coalesce((SELECT f.`id` FROM `figures` f WHERE f.`revision` <= `revisions`.`number` ORDER BY f.`revision` DESC, f.`line` DESC LIMIT 1), 0);
--> statement-breakpoint
CREATE INDEX `revisions_figures` ON `revisions` (`figures`);
--> statement-breakpoint
DROP TABLE `figures`;
--> statement-breakpoint
DROP TABLE `__order`;
--> statement-breakpoint
ALTER TABLE `__new_figures` RENAME TO `figures`;
--> statement-breakpoint
ALTER TABLE `documents` DROP CONSTRAINT "documents_kind";
--> statement-breakpoint
ALTER TABLE `documents` DROP CONSTRAINT "documents_standing";
--> statement-breakpoint
ALTER TABLE `document_parts` DROP CONSTRAINT "document_parts_part";
--> statement-breakpoint
ALTER TABLE `tasks` DROP CONSTRAINT "tasks_kind";
--> statement-breakpoint
ALTER TABLE `indicators` DROP CONSTRAINT "indicators_timing";
--> statement-breakpoint
ALTER TABLE `indicators` DROP CONSTRAINT "indicators_direction";
--> statement-breakpoint
ALTER TABLE `indicators` DROP CONSTRAINT "indicators_rhythm";
--> statement-breakpoint
ALTER TABLE `indicators` DROP CONSTRAINT "indicators_growth_basis";
--> statement-breakpoint
ALTER TABLE `indicators` DROP CONSTRAINT "indicators_frequency";
--> statement-breakpoint
ALTER TABLE `relations` DROP CONSTRAINT "relations_kind";