import PlainText

extension DayFinding {
  var inChinese: Wording {
    switch self {
    case .tableMissing(let table, let near, let required):
      Wording(
        "没有 \(table.rawValue) 表",
        advice: (near.map { "是不是 \($0.quotedForDisplay)？" } ?? "")
          + "请把 `\(table.fileName)` 放进文件夹，表头为 \(required.joined(separator: ","))")
    case .statementMissing(let table, let form):
      Wording(
        "这一天没有 \(table.rawValue)",
        advice: "请写上 `\(form)` 和它的内容，或写 `load \(table.rawValue) \"\(table.fileName)\"`")
    case .tableUnreadable(let table, let fault): fault.inChinese("\(table.rawValue) 表")
    case .dayUnreadable(let fault):
      Wording(fault.inChinese("这一天的文件").message, advice: "请给出场景文件，或放着表格的文件夹")
    case .notAScenario(let kind):
      Wording(
        "这个文件是“\(kind.name(in: .chinese))”，不是场景", advice: "请给出场景文件，或放着表格的文件夹")
    case .partUnreadable(.damaged):
      Wording(
        "拆分标记不完整或被改动：摘要与内容不符",
        advice: "请用 `groupbuy split` 重新拆分，或删去此文件，当作整天运行")
    case .partUnreadable(.version(let version)):
      Wording(
        "拆分标记的版本是 \(version.quotedForDisplay)，本程序读取的是另一版本",
        advice: "请用拆分这一天的那个程序来运行")
    }
  }
}

extension FileFault {
  /// `subject` is the file as the sentence calls it: `orders 表`.
  func inChinese(_ subject: String) -> Wording {
    switch self {
    case .missing: Wording("\(subject)不存在", advice: "请放到那里，或写出正确的文件名")
    case .notRegular:
      Wording("\(subject)不是文件，而是文件夹或设备", advice: "请把文件放到那里，或写出正确的文件名")
    case .damaged(let program):
      Wording(
        "\(subject)无法解压：`\(program)` 认为它已损坏或不完整",
        advice: "请重新压缩，或直接放入以 .csv 结尾的表格")
    case .noProgram(let program):
      Wording(
        "\(subject)无法解压：系统里没有程序 `\(program)`", advice: "请安装它，或在压缩的地方解压")
    case .refused(let reason): Wording("\(subject)无法读取：\(reason)", advice: "请确保可以读取")
    }
  }
}

extension OverflowFinding {
  var inChinese: Wording { Wording(message, advice: "没有单据能写下它：请改正价格和数量") }

  private var message: String {
    switch self {
    case .salesOfOrder(let order): "订单 \(order) 的件数乘单价超出 64 位"
    case .commissionOfOrder(let order): "订单 \(order) 的佣金超出 64 位"
    case .paybackOfOrder(let order): "订单 \(order) 的退款超出 64 位"
    case .orderedUnits(let sku): "商品 \(sku) 的订购件数超出 64 位"
    case .purchaseAmount(let sku): "商品 \(sku) 的订购件数乘进价超出 64 位"
    case .weight(let sku): "商品 \(sku) 的重量超出 64 位"
    case .purchaseOrder(let supplier, let warehouse):
      "供应商 \(supplier.quotedForDisplay) 送往 \(warehouse.quotedForDisplay) 的采购单金额超出 64 位"
    case .total(let name, let leader):
      "团长 \(leader.quotedForDisplay) 的 \(name) 合计超出 64 位"
    case .totalOfDay(let name): "\(name) 的合计超出 64 位"
    }
  }
}

extension ProofFinding {
  var inChinese: Wording {
    Wording(
      "核对 \(proof) 在 \(place) 处不符：应为 \(expected)，实为 \(actual)",
      advice: "没有写出任何文件；请用 `groupbuy redact` 生成副本并报告此故障")
  }
}
