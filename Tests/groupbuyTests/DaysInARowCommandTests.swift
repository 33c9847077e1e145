import Foundation
import Testing

/// R16 from the command line: days in a row, one by one and together.
@Suite struct DaysInARowCommandTests {
  /// A workshop with a folder of two days: a scenario each, of which the second is told of a broken tray of the first.
  private func makeDays() throws -> Workshop {
    let workshop = try Workshop()
    try FileManager.default.createDirectory(
      at: workshop.folder.appending(path: "days"), withIntermediateDirectories: true)
    for (date, order) in [("2026-11-20", "1001"), ("2026-11-23", "1002")] {
      try workshop.write(
        "days/\(date).scenario",
        """
        groupbuy 1
        day \(date)
          commission 8%
        supplier farm
        product egg30 price 19.90 cost 15.50 case 12 supplier farm
        leader li
        point jinxiu leader li
        20:15 order \(order) at jinxiu for wang
          egg30 2

        """)
    }
    return workshop
  }

  @Test func `a folder of days and one day after the other have the same bytes`() throws {
    let days = try makeDays()
    let together = try days.shell("$G run days --out all --journals")
    #expect(together.exit == 0 && together.errors == "")
    #expect(together.output.contains("2 days in all\n"))
    let apart = try days.shell(
      """
      mkdir one && $G run days/2026-11-20.scenario --out one/2026-11-20 --journals >/dev/null &&
      $G run days/2026-11-23.scenario --carry one/2026-11-20/carry.txt --out one/2026-11-23 --journals >/dev/null &&
      diff -r all/2026-11-20 one/2026-11-20 && diff -r all/2026-11-23 one/2026-11-23
      """)
    #expect(apart.exit == 0 && apart.output == "")
    #expect(try days.names(in: "all") == ["2026-11-20", "2026-11-23", "books"])
    #expect(
      try days.names(in: "all/books") == [
        "MANIFEST", "days.csv", "ledger.beancount", "ledger.journal", "trial_balance.csv",
      ])
    // The ten trays that Friday left cover Monday.
    let purchases = try days.read("all/2026-11-23/purchase_orders.csv")
    #expect(purchases.split(separator: "\n").count == 1)
    let verified = try days.shell(
      "$G verify all/2026-11-23 days/2026-11-23.scenario --carry all/2026-11-20/carry.txt")
    #expect(verified.exit == 0 && verified.output.hasSuffix("as run again\n"))
  }

  @Test func `days of which some tables are wanted leave to each other what all leave`() throws {
    let days = try makeDays()
    let all = try days.shell("$G run days --out all")
    let some = try days.shell("$G run days --out some --documents purchase_orders")
    #expect(all.exit == 0 && some.exit == 0 && some.errors == "")
    #expect(try days.names(in: "some/2026-11-23") == ["MANIFEST", "purchase_orders.csv"])
    let same = try days.shell(
      """
      diff all/books/trial_balance.csv some/books/trial_balance.csv &&
      diff all/2026-11-23/purchase_orders.csv some/2026-11-23/purchase_orders.csv
      """)
    #expect(same.exit == 0 && same.output == "")
  }

  @Test func `days run by date, in whatever order they are named, and over an earlier run`() throws
  {
    let days = try makeDays()
    let first = try days.shell("$G run days --out all")
    let again = try days.shell(
      "$G run days/2026-11-23.scenario days/2026-11-20.scenario --out all")
    #expect(again.exit == 0)
    #expect(again.output == first.output)
  }

  @Test func `nothing is written while one of the days has an error, and all errors are told`()
    throws
  {
    let days = try makeDays()
    try days.write("days/2026-11-24.scenario", "groupbuy 1\nday 2026-11-24\nsuplier farm\n")
    try days.write("days/2026-11-25.scenario", "groupbuy 1\nday 2026-11-25\nprodukt egg\n")
    let result = try days.shell("$G run days --out all")
    #expect(result.exit == 2)
    #expect(result.errors.contains("2026-11-24.scenario:3:1: error[E-WORD]"))
    #expect(result.errors.contains("2026-11-25.scenario:3:1: error[E-WORD]"))
    #expect(try !days.names().contains("all"))
  }

  @Test func `two days of one date are refused`() throws {
    let days = try makeDays()
    let result = try days.shell(
      "cp days/2026-11-20.scenario again.scenario; $G run days/2026-11-20.scenario again.scenario --out all"
    )
    #expect(result.exit == 2)
    #expect(result.errors.contains("are both of 2026-11-20"))
    #expect(try !days.names().contains("all"))
  }

  @Test func `a carry that does not belong there is refused before anything is written`() throws {
    let days = try makeDays()
    let result = try days.shell(
      """
      $G run days/2026-11-23.scenario --out monday >/dev/null
      $G run days/2026-11-20.scenario --carry monday/carry.txt --out friday
      """)
    #expect(result.exit == 2)
    #expect(
      result.errors.hasPrefix(
        "monday/carry.txt: error[E-RANGE]: the carry is of 2026-11-23, and the day is 2026-11-20\n")
    )
    #expect(try !days.names().contains("friday"))
    let check = try days.shell("$G check days/2026-11-20.scenario --carry monday/carry.txt")
    #expect(check.exit == 2)
  }

  @Test func `a day that is a folder of tables is no folder of days`() throws {
    let days = try makeDays()
    let result = try days.shell("mkdir tables; touch tables/orders.csv; $G run tables --out out")
    #expect(result.exit == 2)
    #expect(result.errors.contains("the table of suppliers is not there"))
  }
}
