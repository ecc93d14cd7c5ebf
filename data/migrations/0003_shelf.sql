CREATE INDEX `document_parts_document` ON `document_parts` (`document_id`,`start`);--> statement-breakpoint
CREATE INDEX `documents_published` ON `documents` (`published_from`,`code`);--> statement-breakpoint
CREATE INDEX `documents_district` ON `documents` (`district_id`,`published_from`,`code`);--> statement-breakpoint
CREATE INDEX `documents_reports` ON `documents` (`district_id`,`reports_end`) WHERE "documents"."reports_end" IS NOT NULL;