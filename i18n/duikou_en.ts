<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name>duikou</name>
    <message>
      <source>Ctrl+; 填今天</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter 选定</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>office.db 不是本程序的文件。换一个文件夹，或从备份恢复。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>office.db 已损坏或不是本程序的文件。从备份恢复，或换一个文件夹。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{batch} {n} 人，其中{mainly} {medical} 人{verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{batch} {started} 开始，到岗 {heads} 人，要求 {needed} 人；挂职副院长 {leaders} 人。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{batch}派 {n} 人，驻满 {stayed} 人，比 {above} 人多 {more} 人，加 {points} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count}，还要约 {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{end}（{end_day}）早于{start}（{start_day}）。核对两个日期。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} 个文件，全部读回核对一致。总分 {total}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} 里已经有一个办公室。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} 里没有办公室。先新建，或换一个文件夹。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}两年的口径不同：一年有分母，一年没有。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}指向的记录不存在或已删除。重新选择。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}没有 {year} 年的数字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}没有支援前（{year} 年）的数字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}没有数字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}的分母是 0，算不出来。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}：{base_year} 年 {before}，{year} 年 {after}，{verdict}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}：已证实 {proven} 分，预计 {expected} 分，可达 {reachable} 分，满分 {maximum} 分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}：计入 {counted}，有记录 {recorded}，全年要求 {required}。{verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} 月 {day} 日前再开展{title} {n} {unit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} 月没有 {day} 日。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 不在工作簿的文件夹里。只能填放在一起的文件。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 不是 Excel 工作簿（.xlsx）。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 写入后读回不一致，U 盘可能坏了。换一个再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 展开后太大，不是正常的台账。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 已损坏，读不出来。用 Excel 或 WPS 另存一次再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 设了密码或是旧的 .xls 格式。去掉密码，另存为 .xlsx。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 超过 50 MB，太大了。拆成几个文件再导入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} 里没有一张台账的表。请用程序的模板填写。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} 太大了，核对一下。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} 小于 0，这里不能是负数。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} 个结对关系的平均分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} 分钟</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} 条缺佐证：加签到表或照片</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} 条草稿：补齐缺项</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} 秒</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n}月</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} 已经存在，没有覆盖。换一个名字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} 空间不够：需要 {needed} MB，只剩 {free} MB。腾出空间后再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{score} 分超过了 {point} 的满分 {maximum} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}计入 {n} {unit}，要求 {needed} {unit}{end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total} 人中 {n} 人有{what}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{year} 年不在 {first}–{last} 之间，请核对年份。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{heading}”和前面一列是同一项，只留一列。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{sheet}”没有“{heading}”这一列。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”不是年份。写成 2024 这样。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”不是数字。只填数字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”不是整数。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”不是日期。写成 2024-3-5 这样。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”不是记录的编号。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”没有找到对应的记录。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}”看不懂。填“是”或“否”。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}”没有考核标准，不能评分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}”没有这一项。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}”的关系表里没有叫“{name}”的{side}医院。核对名称，或换一个方案。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}”里没有“{words}”。先在那张表里填上。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}”不属于这一行的结对关系。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}”有 {n} 个，请写明是哪一个：{ways}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}”看不懂。填“受援”或“支援”。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>一个人先后取得的职称。评分取驻点第一天的职称。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>三、四级手术例数</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>上升</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>下降</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>不填时按职称名称读出。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>不进入上报材料。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>专业特长</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>专业类别</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>专科</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>专科名称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>业务培训</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>中医</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>中级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>中西医结合</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>主管卫生健康委</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>主题</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>人员</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>人数</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>今天</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>今天应到</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>住院医师规培基地</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>佐证材料</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>例</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>例数</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>修改{title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>停用日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>全年要求</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>全称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>公差</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>公式出错：{value}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>公式没有结果。用 Excel 打开保存一次，或直接填数值。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>关系表</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>关系表里没有“{name}”。是不是：{names}？</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>其他</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>写入 {written} 条（其中草稿 {drafts} 条），已有 {skipped} 条，有错 {faults} 处。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>写存放位置</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>分母</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>删除{title} {n} 条</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>到岗日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>副院长</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>副高</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>副高以上医师 {n} 名（{names}），加 {points} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>加入佐证材料 {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医师</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医技</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医疗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医疗服务收入占医疗收入的比例</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医联体</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医院</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医院名称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>医院用过的名称和起止日期。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>升级后记录之间的联系不完整，已退回升级前的状态。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>印刷名</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>危重急症救治成功率</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>原名</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>县（市、区、旗）</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>取得日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>取消</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院医务人员第一次独立完成的日期。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院和支援医院都要填。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院的服务能力数字：基准年一条，报告年一条，按年比较。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院的类别还没有确认，按综合医院要求。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>受援医院第一次开展的新技术、新项目、新业务，一项记一条。只知道名称也可以先存草稿。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>变更原因</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>另一个程序正在使用这个办公室文件夹。关掉它再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>另有 {n} 个还没有通过验收，未计入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>另有 {n} 条缺佐证，未计入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>另有草稿 {n} 条未计入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>另计</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>只有纸质件？</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>名称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>名称种类</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>否</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>含这一天。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>启用日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>和同一张表里另一行说的是同一条，内容却不同。合并成一行。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>和计算不同的理由</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>国家级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>在岗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>基准年</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>填补哪一级的空白，没有就空着。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>填补空白</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>增加{side}一方</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>士级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>备份没有成功：{reason}。核对磁盘空间和权限。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>备注</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>大小</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>女</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>如 3 号柜 2024 年第 2 盒第 14 页</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>妇幼</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>姓名</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>字节</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>学时</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>学术讲座</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>学术讲座、业务培训、手术示教、教学查房和病例讨论，一次记一条，有佐证才计入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>实施日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>实际离岗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>对口支援</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>导入 {n} 条</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>小时</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>少 {n} 人，扣 {lost} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>岗位</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>已完成 {done}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>已收</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>已证实 {proven} 分，预计 {expected} 分，可达 {reachable} 分，满分 {maximum} 分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>市级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>市级重点专科通过验收才计分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>市（盟）</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>师级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>带教人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>常见病多发病诊治例数</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>年度</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>床位使用率</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>序号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>应有职称的人员都有职称。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>建立</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>建立或改进</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>建章立制</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>开始支援日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>开始日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年{title} {n} 项，其中{label}已填的 {done} 项，要求 {needed} 项。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年没有新批次，不加分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年没有新批次，取在岗最久的{batch}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年没有派驻批次。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年没有派驻批次，也没有人在岗。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年没有要看的派驻人员。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年派出 {n} 批，取得分最低的{batch}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>当年派出的批次里没有副高以上医师。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>待判断</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>待填</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>待核实</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>待评</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>微创手术例数</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>性别</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>所在医院</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>手术示教</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>打不开 office.db。核对文件夹位置和权限。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>托管</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>批准人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>批准文号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>批次</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>找不到 {path}。核对位置，U 盘要插好。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>找不到文件 {name}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>找不到文件 {name}。和工作簿放在同一个文件夹里，名称带后缀。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>找不到文件 {path}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>技</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>技术规范</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>护</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>护理</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>拖入文件</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>拖入文件、扫描、粘贴、选择</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>持平</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>指导人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>指标</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>按 Delete 去掉</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>换一个结对关系或年度</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>换经办人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>接替</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>提出人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>提前离岗原因</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>撤销：{what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>擅自</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援以来{title}计入 {n} 个：{names}。各项合计 {total} 分，最多 {cap} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援以来受援医院获得的临床重点专科，一个专科的一个级别记一条。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援以来没有可以计入的{title}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援前的对照年度。不标时取第一批到岗前的最后一个完整年度。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援医院</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援医院一次派到一家受援医院的队伍，一批记一条。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援形式</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>支援绩效</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>改</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>改进</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>教学查房</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>教学活动</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>数值或分子</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>数据来源</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>文件 {name} 正在被改动，关掉它再加。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>文件 {name} 正在被改动，关掉它再导入。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>文件指纹</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>新业务</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>新增{title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>新建办公室</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>新技术</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>新项目</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>方式</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>方案</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>方案文件 {place} 第 {line} 行：{fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>方案文件 {place}：{fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>无</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>无数据</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期一</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期三</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期二</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期五</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期六</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期四</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>星期日</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>是</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有 {n} 个字，最多 {limit} 个字。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有 {n} 处要改。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有{title}（{words}）记录 {n} 条。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有效</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有记录，未计入</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有说明</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>有错</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>未到</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>未得</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>本单位和哪些医院结对。按方案的关系表建立，可以核对和补充。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>本单位在“{title}”里已经是{side}医院。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>本单位对每个评价要点的自评分和自评情况。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>本单位有几个方案或身份，请指明一个：{words}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>本单位没有建立这个方案的这一方。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>材料名称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>正在停下</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>正高</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>死亡病例讨论</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>每人连续驻点都满 {n} 个月。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>每名派驻人员的到岗、离岗、岗位和科室，一人一批记一条。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>比率类指标填分母，例数类空着。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>民族医</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有 {month} 月。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有{title}（{words}）记录。没有记录不等于没有发生，由本单位自评。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有“{text}”这一项，可填：{words}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有写入 {path} 的权限，或者磁盘写保护。换一个位置再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有写明是哪一条的：“{label}”要填。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有医院名称。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有叫“{name}”的台账。改成模板里的表名。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有可以撤销的操作。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有可以重做的操作。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有唯一的结对关系“{text}”。写序号或对方医院名称。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有挂职副院长，扣 {lost} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有方案“{words}”，可填：{known}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有登记职称（驻点第一天）的 {n} 人：{names}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>没有这条{title}记录。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>派出文号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>派驻</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>派驻人员</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>派驻人员和受援医院的骨干。职称记在下面，带取得日期。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>派驻队员提出并建立或改进的管理制度、技术规范，一项记一条。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>满分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>满分 {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>照片里不要有患者姓名和病案号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>状态</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>独立完成人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>独立完成日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>现场</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>现用全称，和公章一致。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>由本单位对照标准自评。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>由本单位确认，决定每批应派人数。名称里有“民族”不一定是民族医医院。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>电话</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>男</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>疑难病例讨论</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>登记人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>登记当年派出的批次和人员</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>登记纸质材料 {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>盒号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>看标准原文 ›</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>磁盘已满，没有保存。腾出空间后再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>磁盘已满，没有写入 {path}。腾出空间后再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>离岗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>离岗开始</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>离岗结束</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>种类</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>科主任</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>科室</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>程序出错了。请把下面的内容告诉维护人员：</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>空档</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>等级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>简称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>管理</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>管理制度</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>类别</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>粘贴、选择</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>系列</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>级别</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>组团式</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>终止</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>经办人　{name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>结对与协议</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>结对关系</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>结对关系在某个方案关系表中的一行。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>结对双方的医院。类别要由人确认，评分按类别定每批人数。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>结束日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>给{names}补{what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>综合</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>编号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>缺佐证</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>考核标准里没有评价要点“{point}”。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>职称</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>能力指标</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>自治区级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>自评</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>自评分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>自评情况</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>草稿</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>药</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>药学</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>获批日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>补上{label}和佐证</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>补上能力指标的数字</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>补休</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>补登 {n} 人的职称和取得日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>装入示范记录</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>计入</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>计划与管理</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>计划开始</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>计划离岗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>计划结束</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>设置</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>证明记录的扫描件、照片、签到表，或纸质件的存放位置。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>评价要点</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>请假</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>请假、补休、公差和擅自离岗。批准的请假不打断驻点。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>请用 --home 指明办公室文件夹。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>请详细说明完成哪一项、不完成的原因。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>请选择</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>读写 {path} 时出错：{reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>读写文件时出错：{reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>读写磁盘出错。核对磁盘或 U 盘后再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>身份</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>身份证号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>转诊率</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>输入姓名或拼音</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>还在岗时空着。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>还有 {n} 条记录用到它（{titles}）。先改那些记录，再删除。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>还没有的：{names}。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>还没有结对关系，不能评分。先在“结对关系”里登记。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这一格上面没有列名。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这个办公室已经在另一个窗口里打开（{holder}）。回到那个窗口，或先关掉它。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这个办公室由更新版本的程序保存过。请先升级本程序再打开，记录没有改动。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这个文件夹只能读，不能保存。换一个能写的位置。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这个文件夹是{own}的办公室，不能再建{other}。换一个文件夹。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这份备份不完整，没有恢复：{reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这条{title}后来又改过，不能撤销。直接在记录里改。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这里填数字，最多 {n} 位小数。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>这里填整数。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>远程</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>连续驻点不到 {months} 个月的 {n} 人（{names}），扣 {lost} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>连续驻点还不到 {months} 个月的 {n} 人（{names}），其中 {running} 人还在岗，现扣 {lost} 分。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>适宜技术</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>选日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>选经办人</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>部分</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>里面有看不见的控制字符（U+{code}），删掉后再试。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>重做：{what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>重点专科</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>院区</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>院级</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>页号</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>预计</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>领队</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>首次开展</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>验收日期</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>，不是人数最多的专业。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>，人数最多。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>，已达到。</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>，还差 {n} {unit}。</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
