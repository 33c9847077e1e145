extension CSVFinding {
  var inChinese: Wording {
    switch self {
    case .notCSV(let kind):
      Wording("这个文件是“\(kind.nameInChinese)”，不是 CSV 表格", advice: kind.adviceInChinese)
    case .noBytes: Wording("文件是空的，没有表头", advice: Self.headerAdvice)
    case .nothingButBlankLines:
      Wording("文件里只有空行或字节顺序标记，没有表头", advice: Self.headerAdvice)
    case .notUTF8(let byte, let guess):
      Wording(
        guess.map { "字节 \(byte.hexadecimal) 不是 UTF-8；文件看起来是 \($0.rawValue) 编码" }
          ?? "字节 \(byte.hexadecimal) 不是 UTF-8",
        advice: "在生成文件的地方打开它，另存为 CSV UTF-8")
    case .forbidden(let scalar):
      Wording(
        "表格里不能出现 \(CharacterClass.name(of: scalar, in: .chinese))",
        advice: scalar == "\r"
          ? "每行以换行符结尾：请用 LF 或 CRLF 换行保存文件"
          : "删掉它并重新输入该格" + (scalar == "\t" ? "；格与格之间用逗号，不用制表符" : ""))
    case .quoteNotClosed:
      Wording("这个引号在本行没有闭合", advice: "补上右引号；一条记录占一行，格内不能换行")
    case .quoteInCell:
      Wording("该格不以引号开头，中间却有引号", advice: "把整格放进引号，格内的每个引号写两遍")
    case .textAfterQuote:
      Wording("右引号后面既不是逗号也不是行尾", advice: "带引号的格内，每个引号写两遍")
    case .longLine(let line, let bytes, let most):
      Wording("第 \(line) 行有 \(bytes) 字节；一行最多 \(most) 字节", advice: "检查是否丢了换行，或重新导出表格")
    case .blankLine(let cells):
      Wording(
        cells.map { "数据行之间有空行：没有单元格，而表头有 \($0) 列" } ?? "表格结束之前有空行",
        advice: "删掉这一行")
    case .cellCount(let count, let expected):
      Wording(
        "本行有 \(count) 格，而表头有 \(expected) 列",
        advice: count > expected ? "删掉多余的内容，或把含逗号的格放进引号" : "补上缺少的内容（空白格也要有逗号），或删掉这一行")
    }
  }

  private static let headerAdvice = "重新导出；没有数据的表格也要有表头"
}

extension FileKind {
  var nameInChinese: String {
    switch self {
    case .utf32: "UTF-32 文本"
    case .utf16: "UTF-16 文本（Excel 所说的 Unicode 文本）"
    case .binary: "二进制数据"
    case .workbook: "Excel 工作簿（XLSX）或其他 ZIP 压缩包"
    case .oldWorkbook: "旧版 Excel 工作簿（XLS）"
    case .gzip: "gzip 压缩数据"
    case .zstandard: "zstd 压缩数据"
    case .packed: "xz、bzip2 或 7-Zip 压缩数据"
    case .pdf: "PDF 文档"
    case .picture: "图片（PNG 或 JPEG）"
    case .richText: "文字处理文档（RTF）"
    case .markup: "HTML 网页或 XML"
    case .json: "JSON"
    }
  }

  var adviceInChinese: String {
    switch self {
    case .utf32, .utf16: "用 Excel 或编辑器打开，另存为 CSV UTF-8"
    case .binary: "重新导出表格，格式选 CSV UTF-8"
    case .workbook, .oldWorkbook: "用 Excel 打开，另存为 CSV UTF-8"
    case .gzip: "文件名以 .csv.gz 结尾，或用 `gunzip` 解压"
    case .zstandard: "文件名以 .csv.zst 结尾，或用 `unzstd` 解压"
    case .packed: "先解压，或用 `gzip` 压缩 CSV，文件名以 .csv.gz 结尾"
    case .pdf: "在生成 PDF 的地方导出表格，格式选 CSV UTF-8"
    case .picture: "导出图中的表格，格式选 CSV UTF-8"
    case .richText: "打开它，把其中的表格另存为 CSV UTF-8"
    case .markup: "下载表格本身，格式选 CSV UTF-8；这可能是登录页或出错页"
    case .json: "把表格导出为 CSV UTF-8"
    }
  }
}
