ALTER TABLE `people` ADD `account` text;--> statement-breakpoint
CREATE UNIQUE INDEX `people_account` ON `people` (`account`) WHERE account IS NOT NULL;