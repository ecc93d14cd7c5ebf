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
DROP TABLE `documents`;
--> statement-breakpoint
DROP TABLE `__order`;
--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_code` ON `documents` (`code`) WHERE retired IS NULL;
--> statement-breakpoint
CREATE INDEX `documents_past` ON `documents` (`code`) WHERE retired IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `documents_revision` ON `documents` (`revision`);
--> statement-breakpoint
CREATE INDEX `documents_published` ON `documents` (`published_from`,`code`);
--> statement-breakpoint
CREATE INDEX `documents_district` ON `documents` (`district_id`,`published_from`,`code`);
--> statement-breakpoint
CREATE INDEX `documents_reports` ON `documents` (`district_id`,`reports_end`) WHERE "documents"."reports_end" IS NOT NULL;