// The room DayRunner.
