import PlainText

extension TableFinding {
  var inChinese: Wording {
    switch self {
    case .noHeader(let table, let look, let required):
      Wording(
        "第一行不是 \(table.rawValue) 表的表头",
        advice: look.adviceInChinese(header: required.joined(separator: ",")))
    case .columnTwice(let name): Wording("列 \(name.quotedForDisplay) 出现了两次", advice: "只留一个")
    case .unknownColumn(let name, let table, let near):
      Wording(
        "\(table.rawValue) 表没有列 \(name.quotedForDisplay)",
        advice: near.map {
          "是不是 `\($0)`？如不需要，把它写进设置 `ignore.\(table.rawValue)`"
        } ?? "如不需要，把它写进设置 `ignore.\(table.rawValue)`")
    case .unnamedColumn: Wording("有一列没有名称", advice: "删掉每行末尾的逗号")
    case .missingColumns(let names, let table, let required):
      Wording(
        "缺少列 \(names.map { "`\($0)`" }.joined(separator: "、"))",
        advice: "\(table.rawValue) 表的表头应有 \(required.joined(separator: ","))")
    case .keyTwice(let column, let key, let table, let isSameRow):
      Wording(
        isSameRow
          ? "\(column) 的值 \(key.quotedForDisplay) 在 \(table.rawValue) 表里已有，内容相同"
          : "\(column) 的值 \(key.quotedForDisplay) 在 \(table.rawValue) 表里已有，内容不同",
        advice: "两行删去一行")
    case .unknownName(let column, let name, let table, let near):
      Wording(
        "\(column) 的值 \(name.quotedForDisplay) 不在 \(table.rawValue) 表里",
        advice: near.map {
          "是不是 `\($0)`？请加进 \(table.rawValue) 表，或在这里改正"
        } ?? "请加进 \(table.rawValue) 表，或在这里改正")
    case .saleEndsBeforeStart:
      Wording("sale_to 不晚于 sale_from", advice: "销售时段的结束必须晚于开始")
    case .moreRejectedThanDelivered(let rejected, let delivered):
      Wording(
        "拒收 \(rejected) 多于到货 \(delivered)", advice: "拒收的数量必须包含在到货之内")
    case .routeOfTwoStations(let route):
      Wording(
        "线路 \(route.quotedForDisplay) 属于两个网格站", advice: "一条线路只属于一个网格站：改正两行之一")
    case .stationOfTwoWarehouses(let station):
      Wording(
        "网格站 \(station.quotedForDisplay) 属于两个仓库", advice: "一个网格站只属于一个仓库：改正两行之一")
    case .weightOfNoOrder(let order):
      Wording("没有订单 \(order.quotedForDisplay)", advice: "重量必须对应当天的订单行")
    case .weightOfNoLine(let order):
      Wording("订单 \(order.quotedForDisplay) 里没有这个商品", advice: "重量必须对应当天的订单行")
    case .warehouseNotSaid: Wording("warehouse 没有填写，而当天有多个仓库", advice: "请填写")
    case .unknownWarehouse(let name, let near):
      Wording(
        "仓库 \(name.quotedForDisplay) 不在 points 表里",
        advice: near.map { "是不是 `\($0)`？" } ?? "请写 points 表里的仓库")
    case .noFallback:
      Wording("自提点在截单后关闭，却没有接收其商品的 fallback", advice: "用 `fallback` 指定同一线路的自提点，或推迟关闭")
    case .fallbackCircle:
      Wording("自提点在截单后关闭，其 fallback 也都关闭", advice: "用 `fallback` 指定一个仍营业的自提点")
    case .fallbackOnOtherRoute(let route):
      Wording("自提点在截单后关闭，其 fallback 在另一条线路上", advice: "指定线路 \(route.quotedForDisplay) 的自提点")
    case .carriedOtherwise(let column, let amount):
      Wording("\(column) 与前一日给该团长结转的 \(amount) 不符", advice: "请把单元格留空：结转文件里已有")
    case .columnNotUsed(let column):
      Wording("`\(column)` 已检查，但本版本不参与计算", advice: "单据与没有这一列时相同")
    case .idLikeAnother(let column, let name, let other):
      Wording(
        "\(column) 的值 \(name.quotedForDisplay) 与 \(other.quotedForDisplay) 只差大小写",
        advice: "若是同一个，请改成一致")
    case .labelLikeAnother(let column, let name, let other):
      Wording(
        "\(column) 的值 \(name.quotedForDisplay) 与 \(other.quotedForDisplay) 只差 Unicode 写法",
        advice: "若是同一个，请改成一致")
    }
  }
}

extension HeaderLook {
  fileprivate func adviceInChinese(header: String) -> String {
    switch self {
    case .separated(let separator): "格与格之间用逗号，不用 `\(separator)`：请导出为以逗号分隔的 CSV"
    case .otherLetters: "列名用小写字母，前后没有空格：`\(header)`"
    case .separatorLine: "删掉这一行：第一行应是表头"
    case .unknown: "在它上面加一行 `\(header)`；如果它本是表头，就换成这一行"
    }
  }
}

extension Remark {
  var inChinese: Wording {
    switch self {
    case .standsHereFirst: Wording("首次出现在这里")
    case .standsHereAlready: Wording("这里已经有了")
    case .otherStandsHere: Wording("另一个在这里")
    case .hasStationHere(let name): Wording("这里写的网格站是 \(name.quotedForDisplay)")
    case .hasWarehouseHere(let name): Wording("这里写的仓库是 \(name.quotedForDisplay)")
    }
  }
}
