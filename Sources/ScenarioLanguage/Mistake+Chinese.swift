import PlainText

extension Mistake {
  var inChinese: Wording { Wording(message, advice: advice) }

  private var message: String {
    switch self {
    case .notUTF8(_, 0): "这些字节不是 UTF-8"
    case .notUTF8(_, let more): "这些字节不是 UTF-8，另有 \(more) 行也不是"
    case .tabInIndentation: "行首缩进不能用制表符"
    case .forbidden(let scalar):
      "场景文件里不能出现 \(CharacterClass.name(of: scalar, in: .chinese))"
    case .foreignSpace(let scalar):
      "空白 \(CharacterClass.name(of: scalar, in: .chinese)) 不能用来分隔词"
    case .lineTooLong: "一行最多 65,536 字节"
    case .quoteNotClosed: "这个引号在本行没有闭合"
    case .textAfterQuote: "右引号后面必须有空格"
    case .quoteInsideWord: "不带引号的词里不能有引号"
    case .unknownEscape: "引号内的反斜杠后面必须是 `\"` 或 `\\`"
    case .detailWithoutHead: "这一行有缩进，但上面没有语句"
    case .detailOfVersion: "版本行没有明细"
    case .versionMissing: "文件必须以版本行开头"
    case .versionWithoutNumber: "版本行必须写明版本"
    case .versionUnknown: "不认识这个格式版本"
    case .versionWithMore: "版本后面不能再有内容"
    case .versionNotFirst: "版本行必须是第一条语句"
    case .versionTwice: "一个文件只有一个版本行"
    }
  }

  private var advice: String {
    switch self {
    case .notUTF8(nil, _): "把文件存为 UTF-8"
    case .notUTF8(let guess?, _): "文件看起来是 \(guess.rawValue) 编码；把文件存为 UTF-8"
    case .tabInIndentation: "用两个空格缩进"
    case .forbidden("\t"): "改用空格"
    case .forbidden("\r"): "每行以 LF 或 CRLF 结尾"
    case .forbidden("\u{FFFD}"): "文字此前已损坏；请重新输入这个词"
    case .forbidden: "删掉它，重新输入这个词"
    case .foreignSpace: "用普通空格，或把名称放进引号"
    case .lineTooLong: "可能丢了换行；把它分成两行"
    case .quoteNotClosed: "补上右引号 `\"`；引号内的引号写作 `\\\"`"
    case .textAfterQuote: "在这里加一个空格；引号内的引号写作 `\\\"`"
    case .quoteInsideWord: "把整个词放进引号，其中的引号写作 `\\\"`"
    case .unknownEscape: "反斜杠写作 `\\\\`"
    case .detailWithoutHead: "去掉缩进，或在上面写出语句"
    case .detailOfVersion: "去掉缩进"
    case .versionMissing: "第一行写 `groupbuy 1`"
    case .versionWithoutNumber, .versionWithMore: "写 `groupbuy 1`"
    case .versionUnknown: "写 `groupbuy 1`，或使用更新的 groupbuy"
    case .versionNotFirst: "把它移到最前面"
    case .versionTwice: "删掉这一行"
    }
  }
}

extension Remark {
  var inChinese: Wording {
    switch self {
    case .versionLine: Wording("版本行")
    case .firstStatement: Wording("第一条语句")
    }
  }
}
