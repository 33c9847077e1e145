/// The settings of the day with their defaults (R1.1, R18).
struct SlowSettings {
  var date: Whole = 0
  var dateText = "2026-11-20"
  var offset: Whole = 28_800_000
  var decimals = 2
  var opens: Whole = 0
  var cutoff: Whole = 0
  var capsAtCutoff = false
  var shortage = "first-come"
  var rounding = "up"
  var belowMinimum = "flag"
  var rejectsUnreadable = false
  var commissionRate: Whole = 0
  var baseIsPaid = false
  var categoryRate: [Name: Whole] = [:]
  var tierRate: [Name: Whole] = [:]
  var ladder = "whole"
  var ladderIsMonthly = false
  var ladderSteps: [(from: Whole, value: Whole)] = []
  var capOfOrder: Whole?
  var capOfDay: Whole?
  var arrival: Whole = 0
  var pickupHours: Whole = 24
  var pickupDays: Whole = 7
  var claimHours: Whole = 24
  var taxRate: Whole = 0
  var paysOnForfeit = false
  var refundsForfeit = false
  var asOf: Whole?

  init(_ table: SlowTable) {
    var values: [String: String] = [:]
    for row in table.rows { values[row["key"].text] = row["value"].text }
    dateText = values["date"] ?? dateText
    date = SlowTime.days(dateText) ?? 0
    offset = values["offset"].flatMap(SlowTime.offset) ?? offset
    decimals = Self.decimals(of: values["currency"] ?? "CNY")
    opens = instant(values["opens"] ?? "00:00")
    cutoff = instant(values["cutoff"] ?? "22:00")
    capsAtCutoff = values["caps"] == "at-cutoff"
    shortage = values["shortage"] ?? shortage
    rounding = values["rounding"] ?? rounding
    belowMinimum = values["below_min"] ?? belowMinimum
    rejectsUnreadable = values["unreadable"] == "reject"
    commissionRate = values["commission_bp"].flatMap(SlowValue.whole) ?? 0
    baseIsPaid = values["commission_base"] == "paid"
    ladder = values["ladder"] ?? ladder
    ladderIsMonthly = values["ladder_of"] == "month"
    capOfOrder = money(values["commission_cap_order"])
    capOfDay = money(values["commission_cap_day"])
    readSteps(values["ladder_steps"] ?? "")
    arrival =
      SlowTime.instant(values["arrival"] ?? "12:00", date: date + 1, offset: offset) ?? 0
    pickupHours = values["pickup_hours"].flatMap(SlowValue.whole) ?? 24
    pickupDays = values["pickup_days"].flatMap(SlowValue.whole) ?? 7
    claimHours = values["claim_hours"].flatMap(SlowValue.whole) ?? 24
    taxRate = values["tax_bp"].flatMap(SlowValue.whole) ?? 0
    paysOnForfeit = values["pay_on_forfeit"] == "yes"
    refundsForfeit = values["refund_forfeit"] == "yes"
    asOf = values["as_of"].flatMap(readInstant)
    for (key, value) in values {
      if let name = Self.tail(of: key, after: "category_bp.") {
        categoryRate[name] = SlowValue.whole(value)
      } else if let name = Self.tail(of: key, after: "tier_bp.") {
        tierRate[name] = SlowValue.whole(value)
      }
    }
  }

  private mutating func readSteps(_ text: String) {
    for step in text.split(separator: " ") {
      let parts = step.split(separator: ":").map(String.init)
      guard parts.count == 2, let from = money(parts[0]) else { continue }
      let value = ladder == "fixed" ? money(parts[1]) : SlowValue.whole(parts[1])
      if let value { ladderSteps.append((from, value)) }
    }
  }

  private static func tail(of key: String, after head: String) -> Name? {
    let bytes = key.utf8
    guard bytes.starts(with: head.utf8) else { return nil }
    return Name(String(decoding: bytes.dropFirst(head.utf8.count), as: UTF8.self))
  }

  private static func decimals(of currency: String) -> Int {
    switch currency {
    case "JPY", "KRW", "VND": 0
    case "KWD", "BHD", "TND": 3
    default: 2
    }
  }

  /// A wall time of the day, or an instant.
  func instant(_ text: String) -> Whole {
    readInstant(text) ?? 0
  }

  func readInstant(_ text: String) -> Whole? {
    SlowTime.instant(text, date: date, offset: offset)
  }

  /// A time that is told after delivery: without a date it is on the day of arrival (reading 32).
  func readTold(_ text: String) -> Whole {
    let local = arrival + offset
    return SlowTime.instant(text, date: local / SlowTime.dayLength, offset: offset) ?? 0
  }

  func pickupDeadline(_ isAmbient: Bool) -> Whole {
    arrival + (isAmbient ? pickupDays * 24 : pickupHours) * 3_600_000
  }

  func claimDeadline(_ isAmbient: Bool) -> Whole {
    pickupDeadline(isAmbient) + claimHours * 3_600_000
  }

  func money(_ text: String?) -> Whole? {
    text.flatMap { SlowValue.money($0, decimals: decimals, mayBeNegative: true) }
  }

  func printed(_ amount: Whole) -> String {
    SlowValue.money(printed: amount, decimals: decimals)
  }
}
