package fr.scoreclair.advisor.portfolio.drift.ui;

import java.time.LocalDate;

/** A period in whole days of the bank's clock; both days are inside. */
record Window(LocalDate from, LocalDate to) {}
