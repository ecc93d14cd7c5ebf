ALTER TABLE `decisions` ADD `token` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `token` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `publisher_token` integer;