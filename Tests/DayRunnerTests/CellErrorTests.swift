import Papers
import Testing

/// A table, what is changed in its first row, and what is told of it at the place of the mark `‸`.
typealias CellCase = (table: String, edit: String, code: String)

@Suite struct `R18: a bad cell of a table is told at its place, once` {
  private func expectError(_ cell: CellCase) {
    var day = SmallDay()
    day.set(cell.table, cell.edit)
    guard let place = day.takeMark(outOf: cell.table) else {
      Issue.record("the case has no mark")
      return
    }
    #expect(
      day.reading().errors == ["\(cell.code) \(cell.table).csv:\(place.line):\(place.column)"])
  }

  @Test(
    arguments: [
      ("suppliers", "supplier=‸", "E-BLANK"),
      ("suppliers", "supplier=‸ farm", "E-LABEL"),
      ("suppliers", "name=‸", "E-BLANK"),
      ("suppliers", "name=‸Yiyang\u{3000}", "E-LABEL"),
      ("suppliers", "city=‸Yiyang ", "E-LABEL"),
      ("suppliers", "city=Yi‸\u{202E}yang", "E-CHAR"),
      ("suppliers", "min_order=‸-1.00", "E-MONEY"),
      ("suppliers", "min_order=‸100.005", "E-MONEY"),
      ("suppliers", "below_min=‸drop", "E-WORD"),
      ("suppliers", "lead_days=‸one", "E-NUMBER"),
      ("suppliers", "lead_days=‸-1", "E-NUMBER"),
      ("suppliers", "gln=‸69012345678", "E-NUMBER"),
      ("suppliers", "gln=‸690123456789X", "E-NUMBER"),
      ("suppliers", "email=‸ farm@example.org", "E-LABEL"),
    ] as [CellCase])
  func `of suppliers`(_ cell: CellCase) { expectError(cell) }

  @Test(
    arguments: [
      ("products", "sku=‸", "E-BLANK"),
      ("products", "sku=‸-egg", "E-ID"),
      ("products", "sku=‸egg 30", "E-ID"),
      ("products", "sku=‸鸡蛋", "E-ID"),
      ("products", "name=‸", "E-BLANK"),
      ("products", "supplier=‸", "E-BLANK"),
      ("products", "supplier=‸Farm", "E-REF"),
      ("products", "category=‸eggs\u{A0}", "E-LABEL"),
      ("products", "zone=‸cold", "E-WORD"),
      ("products", "zone=‸Chilled", "E-WORD"),
      ("products", "zone=‸", "E-BLANK"),
      ("products", "case_pack=‸0", "E-RANGE"),
      ("products", "case_pack=‸1.5", "E-NUMBER"),
      ("products", "case_pack=‸012", "E-NUMBER"),
      ("products", "case_pack=‸１２", "E-NUMBER"),
      ("products", "case_pack=‸1000000000000000000", "E-NUMBER"),
      ("products", "price=‸19.905", "E-MONEY"),
      ("products", "price=‸+19.90", "E-MONEY"),
      ("products", "price=‸-19.90", "E-MONEY"),
      ("products", "price=‸¥19.90", "E-MONEY"),
      ("products", "price=‸1e1", "E-MONEY"),
      ("products", "price=‸.5", "E-MONEY"),
      ("products", "price=‸5.", "E-MONEY"),
      ("products", "price=‸05.00", "E-MONEY"),
      ("products", "price=‸", "E-BLANK"),
      ("products", "cost=‸x", "E-MONEY"),
      ("products", "commission_bp=‸10001", "E-RANGE"),
      ("products", "commission_bp=‸8%", "E-NUMBER"),
      ("products", "commission_each=‸-0.10", "E-MONEY"),
      ("products", "stock_cap=‸ 5", "E-NUMBER"),
      ("products", "limit_member=‸two", "E-NUMBER"),
      ("products", "limit_order=‸-2", "E-NUMBER"),
      ("products", "limit_point=‸2.0", "E-NUMBER"),
      ("products", "partial=‸true", "E-WORD"),
      ("products", "group_min=‸-1", "E-NUMBER"),
      ("products", "group_scope=‸points", "E-WORD"),
      ("products", "group_else=‸refund", "E-WORD"),
      ("products", "tiers=‸12:9.90 12:8.80", "E-LIST"),
      ("products", "tiers=‸12:9.90 50:9.90", "E-LIST"),
      ("products", "tiers=‸12:9.90  50:8.80", "E-LIST"),
      ("products", "tiers=‸12", "E-LIST"),
      ("products", "tiers=‸0:9.90", "E-LIST"),
      ("products", "min_cases=‸?", "E-NUMBER"),
      ("products", "rounding=‸nearest", "E-WORD"),
      ("products", "shortage=‸fair", "E-WORD"),
      ("products", "nominal_g=‸0", "E-RANGE"),
      ("products", "tolerance_g=‸5g", "E-NUMBER"),
      ("products", "gtin=‸12345", "E-NUMBER"),
      ("products", "gtin=‸6901234-56789", "E-NUMBER"),
      ("products", "bin=‸ A1", "E-LABEL"),
      ("products", "on_hand=‸0.5", "E-NUMBER"),
      ("products", "sale_from=‸25:00", "E-TIME"),
      ("products", "sale_to=‸24:01", "E-TIME"),
      ("products", "sale_from=10:00;sale_to=‸10:00", "E-RANGE"),
      ("products", "substitute=‸egg10", "E-REF"),
      ("products", "substitute=‸egg 10", "E-ID"),
    ] as [CellCase])
  func `of products`(_ cell: CellCase) { expectError(cell) }

  @Test(
    arguments: [
      ("points", "point=‸", "E-BLANK"),
      ("points", "point=jin‸\u{200B}xiu", "E-CHAR"),
      ("points", "name=‸ Jinxiu", "E-LABEL"),
      ("points", "leader=‸zhao", "E-REF"),
      ("points", "station=‸", "E-BLANK"),
      ("points", "route=‸", "E-BLANK"),
      ("points", "stop=‸third", "E-NUMBER"),
      ("points", "warehouse=‸main ", "E-LABEL"),
      ("points", "address=gate‸\u{7}", "E-CHAR"),
      ("points", "fallback=‸hongqi", "E-REF"),
      ("points", "closed_from=‸noon", "E-TIME"),
      ("leaders", "leader=‸", "E-BLANK"),
      ("leaders", "name=‸", "E-BLANK"),
      ("leaders", "phone=‸ 1391234", "E-LABEL"),
      ("leaders", "tier=‸gold ", "E-LABEL"),
      ("leaders", "opening_balance=‸none", "E-MONEY"),
      ("leaders", "opening_balance=‸--5", "E-MONEY"),
      ("leaders", "month_total=‸-5.00", "E-MONEY"),
      ("coupons", "coupon=‸C 30", "E-ID"),
      ("coupons", "threshold=‸", "E-BLANK"),
      ("coupons", "off=‸5,00", "E-FIELDS"),
      ("coupons", "off=‸-5.00", "E-MONEY"),
      ("coupons", "borne_by=‸platform:6000", "E-LIST"),
      ("coupons", "borne_by=‸platform:6000 platform:4000", "E-LIST"),
      ("coupons", "borne_by=‸shop", "E-LIST"),
    ] as [CellCase])
  func `of points, leaders and coupons`(_ cell: CellCase) {
    guard cell.edit.contains("‸5,00") else { return expectError(cell) }
    var day = SmallDay()
    day.set(cell.table, cell.edit)
    _ = day.takeMark(outOf: cell.table)
    #expect(day.reading().errors == ["E-FIELDS coupons.csv:2:1"])
  }

  @Test(
    arguments: [
      ("orders", "order_id=‸", "E-BLANK"),
      ("orders", "order_id=‸_1001", "E-ID"),
      ("orders", "placed_at=‸", "E-BLANK"),
      ("orders", "placed_at=‸2026-02-29T10:00", "E-TIME"),
      ("orders", "placed_at=‸2026/3/1 9:15", "E-TIME"),
      ("orders", "placed_at=‸9:15", "E-TIME"),
      ("orders", "placed_at=‸20:15+08:00", "E-TIME"),
      ("orders", "placed_at=‸20:15:00.0001", "E-TIME"),
      ("orders", "placed_at=‸2026-03-01T20:15:00-00:00", "E-TIME"),
      ("orders", "placed_at=‸2026-03-01T20:15:60", "E-TIME"),
      ("orders", "point=‸", "E-BLANK"),
      ("orders", "point=‸ jinxiu", "E-LABEL"),
      ("orders", "member=‸", "E-BLANK"),
      ("orders", "sku=‸", "E-BLANK"),
      ("orders", "sku=‸egg/30", "E-ID"),
      ("orders", "qty=‸2.0", "E-NUMBER"),
      ("orders", "qty=‸-2", "E-NUMBER"),
      ("orders", "qty=‸02", "E-NUMBER"),
      ("orders", "qty=‸1000000000000000000", "E-NUMBER"),
      ("orders", "kind=‸", "E-BLANK"),
      ("orders", "kind=‸Order", "E-WORD"),
      ("orders", "price=‸19.905", "E-MONEY"),
      ("orders", "name=‸Wang ", "E-LABEL"),
      ("orders", "phone=‸ 138", "E-LABEL"),
      ("orders", "building=‸8 ", "E-LABEL"),
      ("orders", "room=‸ 201", "E-LABEL"),
      ("orders", "note=ring‸\u{2028}twice", "E-CHAR"),
      ("orders", "by_leader=‸y", "E-WORD"),
      ("orders", "home_delivery=‸TRUE", "E-WORD"),
      ("orders", "priority=‸0", "E-RANGE"),
      ("orders", "priority=‸high", "E-NUMBER"),
      ("orders", "tolerance=‸-1", "E-NUMBER"),
      ("orders", "coupon=‸C30", "E-REF"),
      ("orders", "allow_substitute=‸maybe", "E-WORD"),
      ("orders", "channel=‸ live", "E-LABEL"),
    ] as [CellCase])
  func `of orders`(_ cell: CellCase) { expectError(cell) }

  @Test(
    arguments: [
      ("receipts", "received_at=‸2026-04-31T23:00", "E-TIME"),
      ("receipts", "supplier=‸mill", "E-REF"),
      ("receipts", "sku=‸egg3", "E-REF"),
      ("receipts", "delivered=‸", "E-BLANK"),
      ("receipts", "delivered=2;rejected=‸3", "E-RANGE"),
      ("receipts", "rejected=‸none", "E-NUMBER"),
      ("receipts", "reason=‸ broken", "E-LABEL"),
      ("receipts", "lot=‸L 1", "E-ID"),
      ("receipts", "best_before=‸2026-02-30", "E-TIME"),
      ("receipts", "best_before=‸31/12/2026", "E-TIME"),
      ("receipts", "weight_g=‸1.5", "E-NUMBER"),
      ("receipts", "keep=‸1", "E-WORD"),
      ("receipts", "warehouse=‸north", "E-REF"),
      ("weights", "order_id=‸1002", "E-REF"),
      ("weights", "sku=‸egg10", "E-REF"),
      ("weights", "weight_g=‸", "E-BLANK"),
      ("arrivals", "at=‸tomorrow", "E-TIME"),
      ("arrivals", "point=‸jinxi", "E-REF"),
      ("arrivals", "sku=‸egg10", "E-REF"),
      ("arrivals", "counted=‸two", "E-NUMBER"),
      ("pickups", "order_id=‸", "E-BLANK"),
      ("pickups", "sku=‸egg 10", "E-ID"),
      ("pickups", "qty=‸1.0", "E-NUMBER"),
      ("claims", "reason=‸rotten", "E-WORD"),
      ("claims", "fault=‸driver", "E-WORD"),
      ("claims", "qty=‸", "E-BLANK"),
      ("recalls", "lot=‸", "E-BLANK"),
      ("recalls", "at=‸2026-03-03", "E-TIME"),
      ("confirmations", "supplier=‸mill", "E-REF"),
      ("confirmations", "units=‸-1", "E-NUMBER"),
      ("confirmations", "warehouse=‸north", "E-REF"),
    ] as [CellCase])
  func `of the tables whose rules come later`(_ cell: CellCase) { expectError(cell) }
}
