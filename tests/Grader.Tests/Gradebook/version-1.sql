-- A gradebook as version 1 of its tables had it: four gradings of three students, one lower score accepted, one decision taken back.
BEGIN TRANSACTION;
CREATE TABLE "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "Owner" TEXT NOT NULL,
    "Exercise" TEXT NOT NULL,
    "Hole" TEXT NOT NULL,
    "Points" REAL NULL,
    "Why" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Content" TEXT NOT NULL
);
INSERT INTO "Decisions" VALUES(1,'bob','01-one','f',1.5,'The idea is right.','2026-11-27 15:21:09.0424296+00:00','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75');
INSERT INTO "Decisions" VALUES(2,'bob','01-one','f',NULL,'','2026-11-27 15:21:24.4154022+00:00','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75');
CREATE TABLE "Entries" (
    "GradingId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Student" TEXT NULL,
    "Owner" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "VerdictId" INTEGER NOT NULL,
    "HeldId" INTEGER NULL,
    "Counts" INTEGER NOT NULL,
    "Identity" TEXT NULL,
    "Modified" TEXT NULL,
    "Number" INTEGER NULL,
    CONSTRAINT "PK_Entries" PRIMARY KEY ("GradingId", "Place"),
    CONSTRAINT "FK_Entries_Gradings_GradingId" FOREIGN KEY ("GradingId") REFERENCES "Gradings" ("Id"),
    CONSTRAINT "FK_Entries_Verdicts_VerdictId" FOREIGN KEY ("VerdictId") REFERENCES "Verdicts" ("Id"),
    CONSTRAINT "FK_Entries_Verdicts_HeldId" FOREIGN KEY ("HeldId") REFERENCES "Verdicts" ("Id")
);
INSERT INTO "Entries" VALUES(1,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',1,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(1,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',2,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(1,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',3,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(2,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',4,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(2,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',5,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(2,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',3,6,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(3,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',4,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(3,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',5,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(3,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',6,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(4,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',4,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(4,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',5,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(4,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',6,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(5,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',4,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(5,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',5,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(5,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',6,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(6,0,'ada/01-one.csx','ada','ada','9c3237f1ec40a6c039cbc4c5b877576806f434959f9f9dbe749d20b715999fde',7,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(6,2,'carl/01-one.csx','carl','carl','dca8763d8c22e2a80b2b656828ffbdf9363a1a7aba649c7555af457e96b84dec',8,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
INSERT INTO "Entries" VALUES(6,1,'bob/01-one.csx','bob','bob','a76a16c398e129a57f4fe30271fbe9c97cda48d1e3987807565461f2df55ef75',9,NULL,1,NULL,'2026-11-27T15:20:38.0000000Z',NULL);
CREATE TABLE "Gradings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Gradings" PRIMARY KEY AUTOINCREMENT,
    "Started" TEXT NOT NULL,
    "Ended" TEXT NULL,
    "Class" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    "Files" TEXT NOT NULL,
    "Grader" TEXT NOT NULL,
    "Seed" INTEGER NOT NULL,
    "IsSeedGiven" INTEGER NOT NULL,
    "Errors" INTEGER NOT NULL,
    "LastDecision" INTEGER NOT NULL,
    "Process" INTEGER NOT NULL,
    "Machine" TEXT NOT NULL
);
INSERT INTO "Gradings" VALUES(1,'2026-11-27 15:20:41.3464284+00:00','2026-11-27 15:20:49.6281609+00:00','["../exercises","../class"]','1f15c50e7dabe74f9b5ccb8339d2a79473b7885f89b22cb4063677384c3098d9','88232727adaaf330d7a5a1a931a759f06bd416193e57b31ffa80761ae77d6cf1','0.1.0 e3db7fb21ceccf2d',836188232,0,0,0,27080,'desk');
INSERT INTO "Gradings" VALUES(2,'2026-11-27 15:20:51.9310978+00:00','2026-11-27 15:20:56.7539767+00:00','["../exercises","../class"]','1c4d8ce7125c11149081e11198e93a92c7d9948f003055d93730c4ceace355e1','f6dec535b12a9137ae18677aab0808fc7ed50208911dd6acbb90404978a2167b','0.1.0 e3db7fb21ceccf2d',1448184949,0,0,0,27154,'desk');
INSERT INTO "Gradings" VALUES(3,'2026-11-27 15:20:59.6817011+00:00','2026-11-27 15:21:00.3823989+00:00','["../exercises","../class"]','6395624115e7eb8c4292795550f7de6d18febc1523551058350b1cd7b8dcd70a','f6dec535b12a9137ae18677aab0808fc7ed50208911dd6acbb90404978a2167b','0.1.0 e3db7fb21ceccf2d',1680264740,0,0,0,27361,'desk');
INSERT INTO "Gradings" VALUES(4,'2026-11-27 15:21:11.7023325+00:00','2026-11-27 15:21:12.5227063+00:00','["../exercises","../class"]','1c4d8ce7125c11149081e11198e93a92c7d9948f003055d93730c4ceace355e1','f6dec535b12a9137ae18677aab0808fc7ed50208911dd6acbb90404978a2167b','0.1.0 e3db7fb21ceccf2d',1295607243,0,0,1,27597,'desk');
INSERT INTO "Gradings" VALUES(5,'2026-11-27 15:22:26.6680052+00:00','2026-11-27 15:22:27.7759132+00:00','["../exercises","../class"]','1c4d8ce7125c11149081e11198e93a92c7d9948f003055d93730c4ceace355e1','f6dec535b12a9137ae18677aab0808fc7ed50208911dd6acbb90404978a2167b','0.1.0 e3db7fb21ceccf2d',412845304,0,0,2,28963,'desk');
INSERT INTO "Gradings" VALUES(6,'2026-11-27 15:26:51.569498+00:00','2026-11-27 15:26:56.8962764+00:00','["../exercises","../class"]','8a014685fdbd4cae1d5c64e7e9bbcd50c50fc0c4b108b6cbbff3ce7e13b847d2','286ff2acee76ea87004afbcd309c383339a9b68ed57c90f0248d027ffe9c99ac','0.1.0 49a45b0a8607b053',1031793666,0,0,2,32545,'desk');
CREATE TABLE "Verdicts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Verdicts" PRIMARY KEY AUTOINCREMENT,
    "Address" TEXT NULL,
    "GradingId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Seed" INTEGER NOT NULL,
    "ExerciseFiles" TEXT NOT NULL,
    "Rules" TEXT NOT NULL,
    "Grader" TEXT NOT NULL,
    "Isolation" TEXT NOT NULL,
    "Exercise" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Score" REAL NULL,
    "Max" REAL NULL,
    "Report" TEXT NOT NULL,
    "Wrong" TEXT NOT NULL,
    CONSTRAINT "FK_Verdicts_Gradings_GradingId" FOREIGN KEY ("GradingId") REFERENCES "Gradings" ("Id")
);
INSERT INTO "Verdicts" VALUES(1,'d1f48aeca4d39601a2306185105c53025b307a69ff91759b0733789e8847dc9a',1,'2026-11-27 15:20:44.6665972+00:00',836188232,'e15b45a3eefdf34b8f66e653eb1f658075fb3895256ccaadccfc7ec23520fefb','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',4.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":4,"Max":4,"Seconds":1.35,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"f(2)","Verdict":"passed","Points":2,"Max":2,"Message":null}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[]');
INSERT INTO "Verdicts" VALUES(2,'14398571e8801a3963c1e698f165a5b2d075ac5a2199591bd47fca473d569bc7',1,'2026-11-27 15:20:45.5896503+00:00',836188232,'e15b45a3eefdf34b8f66e653eb1f658075fb3895256ccaadccfc7ec23520fefb','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',2.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":2,"Max":4,"Seconds":2.25,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":0,"Max":2,"Verdict":"failed","Alone":"failed","InFile":"failed","Feedback":"6 was seen; 4 was expected.","Hint":"3 is not the number that belongs there: it is too large.","Checks":[{"Name":"f(2)","Verdict":"failed","Points":0,"Max":2,"Message":"6 was seen; 4 was expected."}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[{"Hole":"f","Seen":{"Exercise":"01-one","Hole":"f","Rest":"sLVxZJ8P9MtV/k1h/gjl0s8bPxRTy8C2/EsP0OYkaXI=","Numbers":[6],"Mean":3,"Size":3},"Why":{"Hint":"3 is not the number that belongs there: it is too large.","KnownAs":null}}]');
INSERT INTO "Verdicts" VALUES(3,'b85d2335826f5fa0f7ca68b66f7f9c21f0d91ad891d2c1634f72623a85fd045a',1,'2026-11-27 15:20:45.7117966+00:00',836188232,'e15b45a3eefdf34b8f66e653eb1f658075fb3895256ccaadccfc7ec23520fefb','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',4.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":4,"Max":4,"Seconds":0.75,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"f(2)","Verdict":"passed","Points":2,"Max":2,"Message":null}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[]');
INSERT INTO "Verdicts" VALUES(4,'16372dd1db201a6275a92dc8cd6e49e0dc403a294777318892659990a2f0b4da',2,'2026-11-27 15:20:55.4239206+00:00',1448184949,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',4.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":4,"Max":4,"Seconds":1.5,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"f(2)","Verdict":"passed","Points":2,"Max":2,"Message":null}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[]');
INSERT INTO "Verdicts" VALUES(5,'3dc145017c77a480badd4989560fb0cbb282c193b66a8bae244ee7afeed80eb9',2,'2026-11-27 15:20:56.2392751+00:00',1448184949,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',2.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":2,"Max":4,"Seconds":2.36,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":0,"Max":2,"Verdict":"failed","Alone":"failed","InFile":"failed","Feedback":"9 was seen; 6 was expected.","Hint":"3 is not the number that belongs there: it is too large.","Checks":[{"Name":"f(2)","Verdict":"failed","Points":0,"Max":2,"Message":"9 was seen; 6 was expected."}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[{"Hole":"f","Seen":{"Exercise":"01-one","Hole":"f","Rest":"sLVxZJ8P9MtV/k1h/gjl0s8bPxRTy8C2/EsP0OYkaXI=","Numbers":[9],"Mean":4.5,"Size":4.5},"Why":{"Hint":"3 is not the number that belongs there: it is too large.","KnownAs":null}}]');
INSERT INTO "Verdicts" VALUES(6,'198f880b1d4eed2ed9cb4dacf7a43aed50c00d0ec49c5e67209b0691f86b4458',2,'2026-11-27 15:20:56.6520836+00:00',1448184949,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 e3db7fb21ceccf2d','Auto S1','01-one','Graded',2.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":2,"Max":4,"Seconds":0.56,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":0,"Max":2,"Verdict":"failed","Alone":"failed","InFile":"failed","Feedback":"5 was seen; 6 was expected.","Hint":"x is added, and it is to be a factor.","Checks":[{"Name":"f(2)","Verdict":"failed","Points":0,"Max":2,"Message":"5 was seen; 6 was expected."}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[{"Hole":"f","Seen":{"Exercise":"01-one","Hole":"f","Rest":"sLVxZJ8P9MtV/k1h/gjl0s8bPxRTy8C2/EsP0OYkaXI=","Numbers":[5],"Mean":2.5,"Size":2.5},"Why":{"Hint":"x is added, and it is to be a factor.","KnownAs":null}}]');
INSERT INTO "Verdicts" VALUES(7,'67da6a7d3143ab45852e5de0b1d2faf4fbd83061b2fd308423200796517912bf',6,'2026-11-27 15:26:55.7513867+00:00',1031793666,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 49a45b0a8607b053','Auto S1','01-one','Graded',4.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":4,"Max":4,"Seconds":2.07,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"f(2)","Verdict":"passed","Points":2,"Max":2,"Message":null}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"not-run","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[]');
INSERT INTO "Verdicts" VALUES(8,'1b5e63615cf800fc2459d94b208c6a09372439b4908d1811dff8d363183b5e34',6,'2026-11-27 15:26:56.8020791+00:00',1031793666,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 49a45b0a8607b053','Auto S1','01-one','Graded',2.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":2,"Max":4,"Seconds":0.86,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":0,"Max":2,"Verdict":"failed","Alone":"failed","InFile":"failed","Feedback":"5 was seen; 6 was expected.","Hint":"x is added, and it is to be a factor.","Checks":[{"Name":"f(2)","Verdict":"failed","Points":0,"Max":2,"Message":"5 was seen; 6 was expected."}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[{"Hole":"f","Seen":{"Exercise":"01-one","Hole":"f","Rest":"sLVxZJ8P9MtV/k1h/gjl0s8bPxRTy8C2/EsP0OYkaXI=","Numbers":[5],"Mean":2.5,"Size":2.5},"Why":{"Hint":"x is added, and it is to be a factor.","KnownAs":null}}]');
INSERT INTO "Verdicts" VALUES(9,'8ce9583c19dc453d4f78b63cac559b2f35ee253be87e96a4534d6296cd18b530',6,'2026-11-27 15:26:56.8201971+00:00',1031793666,'870211720ea2aceacbfb8a19d586ef0312116147455169797b1527b1e6ea2a47','a5f46a8daa56ac2e6c27049c0446d8828e8dc5de3f1f613ec8ab5162f5a2efa0','0.1.0 49a45b0a8607b053','Auto S1','01-one','Graded',2.0,4.0,'{"File":"","Student":null,"Exercise":"01-one","Status":"graded","Score":2,"Max":4,"Seconds":3.17,"Message":null,"Holes":[{"Id":"f","Line":4,"EndLine":4,"Points":0,"Max":2,"Verdict":"failed","Alone":"failed","InFile":"failed","Feedback":"9 was seen; 6 was expected.","Hint":"3 is not the number that belongs there: it is too large.","Checks":[{"Name":"f(2)","Verdict":"failed","Points":0,"Max":2,"Message":"9 was seen; 6 was expected."}]},{"Id":"y","Line":6,"EndLine":6,"Points":2,"Max":2,"Verdict":"passed","Alone":"passed","InFile":"passed","Feedback":null,"Hint":null,"Checks":[{"Name":"y","Verdict":"passed","Points":2,"Max":2,"Message":null}]}],"Diagnostics":[],"Edits":[]}','[{"Hole":"f","Seen":{"Exercise":"01-one","Hole":"f","Rest":"sLVxZJ8P9MtV/k1h/gjl0s8bPxRTy8C2/EsP0OYkaXI=","Numbers":[9],"Mean":4.5,"Size":4.5},"Why":{"Hint":"3 is not the number that belongs there: it is too large.","KnownAs":null}}]');
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO "__EFMigrationsHistory" VALUES('20261127000000_FirstVersion','10.0.15');
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE INDEX "IX_Verdicts_Address" ON "Verdicts" ("Address");
CREATE INDEX "IX_Verdicts_GradingId" ON "Verdicts" ("GradingId");
CREATE INDEX "IX_Entries_Owner_Content" ON "Entries" ("Owner", "Content");
CREATE INDEX "IX_Entries_VerdictId" ON "Entries" ("VerdictId");
CREATE INDEX "IX_Entries_HeldId" ON "Entries" ("HeldId");
CREATE INDEX "IX_Decisions_Owner_Exercise" ON "Decisions" ("Owner", "Exercise");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('Gradings',6);
INSERT INTO "sqlite_sequence" VALUES('Verdicts',9);
INSERT INTO "sqlite_sequence" VALUES('Decisions',2);
COMMIT;
PRAGMA application_id = 1198679154;
PRAGMA user_version = 1;
