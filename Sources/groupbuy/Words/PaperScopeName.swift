/// What papers can be asked for by, as an option says it: `--leader li`.
enum PaperScopeName: String {
  case supplier
  case warehouse
  case zone
  case station
  case route
  case point
  case leader

  /// The word in Chinese.
  var inChinese: String {
    switch self {
    case .supplier: "供应商"
    case .warehouse: "仓库"
    case .zone: "温区"
    case .station: "网格站"
    case .route: "线路"
    case .point: "自提点"
    case .leader: "团长"
    }
  }
}
