ALTER TABLE `passages` ADD `hidden` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE VIRTUAL TABLE `hidden_passage_index` USING fts5(`text`, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");--> statement-breakpoint
UPDATE `passages` SET `hidden` = 1 WHERE `document_id` IN (SELECT `id` FROM `documents` WHERE "release" IS NOT NULL)
  OR `task_id` IN (SELECT t.`id` FROM `tasks` t JOIN `documents` d ON d.`id` = t.`document_id` WHERE d."release" IS NOT NULL);--> statement-breakpoint
DELETE FROM `passage_index` WHERE `rowid` IN (SELECT `id` FROM `passages` WHERE `hidden` = 1);--> statement-breakpoint
INSERT INTO `hidden_passage_index` (`rowid`, `text`) SELECT `id`, segmented(`text`) FROM `passages` WHERE `hidden` = 1;--> statement-breakpoint
CREATE INDEX `passages_hidden` ON `passages` (`document_id`,`task_id`) WHERE hidden = 1;
