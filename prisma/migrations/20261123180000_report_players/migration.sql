-- Who played on a day: the performance report counts them, and counting is most of its work.
CREATE INDEX "report_wallet_day_played_idx" ON "report_wallet_day"("day", "wallet_id", "game_code") WHERE rounds > 0;
