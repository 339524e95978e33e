<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name>duikou</name>
    <message>
      <source>+{n} 分</source>
      <translation>+{n}</translation>
    </message>
    <message>
      <source>--answer {words}：第 {line} 行没有问这个。</source>
      <translation>--answer {words}: row {line} does not ask this.</translation>
    </message>
    <message>
      <source>--return 退回整份报告，不和 --point、--accept、--score 一起写。</source>
      <translation>--return sends the whole report back and is not written with --point, --accept or --score.</translation>
    </message>
    <message>
      <source>/ {n} 分</source>
      <translation>/ {n} points</translation>
    </message>
    <message>
      <source>60 以下</source>
      <translation>below 60</translation>
    </message>
    <message>
      <source>90 以上</source>
      <translation>90 and above</translation>
    </message>
    <message>
      <source>Ctrl+; 填今天</source>
      <translation>Ctrl+; enters today</translation>
    </message>
    <message>
      <source>Ctrl+Enter；日期、类别、批次、带教人等相同的留给下一条</source>
      <translation>Ctrl+Enter; date, kind, batch, leader and what else is the same are kept for the next</translation>
    </message>
    <message>
      <source>Ctrl+S 保存</source>
      <translation>Ctrl+S saves</translation>
    </message>
    <message>
      <source>Ctrl+Z 一次撤销</source>
      <translation>Ctrl+Z undoes it at once</translation>
    </message>
    <message>
      <source>Ctrl+Z 撤销：{what}</source>
      <translation>Ctrl+Z undoes: {what}</translation>
    </message>
    <message>
      <source>Enter 到下一项，Alt+Enter 换行</source>
      <translation>Enter goes on, Alt+Enter begins a new line</translation>
    </message>
    <message>
      <source>Enter 选定</source>
      <translation>Enter to choose</translation>
    </message>
    <message>
      <source>Excel 工作簿 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>PDF 文件 (*.pdf)</source>
      <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
      <source>U 盘 {name}</source>
      <translation>USB stick {name}</translation>
    </message>
    <message>
      <source>U 盘拔出了或读不到了，还有 {n} 个没有看。插好再收一次就接着收：收过的不重复收。</source>
      <translation>The stick was pulled out or cannot be read any more; {n} were not looked at. Plug it in and collect again to go on: what was taken is not taken twice.</translation>
    </message>
    <message>
      <source>Word 文档 (*.docx)</source>
      <translation>Word document (*.docx)</translation>
    </message>
    <message>
      <source>Word、Excel (*.docx *.xlsx)</source>
      <translation>Word, Excel (*.docx *.xlsx)</translation>
    </message>
    <message>
      <source>Word、Excel、CSV 的关系表，或复制来的表格和名单都可以。空白格读作上一格，一格里几家医院分作几对；怎么读的写在每一行后面，登记之前什么都不写。“要定”的行在表的下面回答，没有回答的不登记。</source>
      <translation>A pairing table in Word, Excel or CSV, or a table or list that was copied. A blank cell is read as the one above, several hospitals in a cell as several pairings; how a row was read stands behind it, and nothing is written before you enter it. Rows “to decide” are answered below the table; those without an answer are not entered.</translation>
    </message>
    <message>
      <source>desk.db 里没有写明是哪个主管部门的收报台。从备份恢复。</source>
      <translation>desk.db does not say whose desk it is. Restore it from a backup.</translation>
    </message>
    <message>
      <source>office.db 不是本程序的文件。换一个文件夹，或从备份恢复。</source>
      <translation>office.db is not a file of this program. Choose another folder, or restore a backup.</translation>
    </message>
    <message>
      <source>office.db 已损坏或不是本程序的文件。从备份恢复，或换一个文件夹。</source>
      <translation>office.db is damaged or not a file of this program. Restore a backup, or choose another folder.</translation>
    </message>
    <message>
      <source>{attachment} 第{number}项</source>
      <translation>{attachment}, item {number}</translation>
    </message>
    <message>
      <source>{batch} {n} 人，其中{mainly} {medical} 人{verdict}</source>
      <translation>{batch}: people {n}, of whom {mainly} {medical}{verdict}</translation>
    </message>
    <message>
      <source>{batch} {started} 开始，到岗 {heads} 人，要求 {needed} 人{leaders}。</source>
      <translation>{batch} began on {started}: {heads} arrived, {needed} required{leaders}.</translation>
    </message>
    <message>
      <source>{batch} · 驻点第 {n} 天，{day} 驻满 {full}</source>
      <translation>{batch} · day {n} on site, {full} on {day}</translation>
    </message>
    <message>
      <source>{batch} 在 {month} 没有派驻人员。核对批次和月份。</source>
      <translation>{batch} has nobody on site in {month}. Check the batch and the month.</translation>
    </message>
    <message>
      <source>{batch}　{n} 人</source>
      <translation>{batch} ({n})</translation>
    </message>
    <message>
      <source>{batch}派 {n} 人，驻满 {stayed} 人，比 {above} 人多 {more} 人，加 {points} 分。</source>
      <translation>{batch}: {n} sent, {stayed} with a full stay, {more} above {above}; bonus points: {points}.</translation>
    </message>
    <message>
      <source>{batch}派 {n} 人，驻满 {stayed} 人，没有超过 {above} 人，不加分。</source>
      <translation>{batch}: {n} sent, {stayed} stayed long enough, no more than {above}: no bonus. </translation>
    </message>
    <message>
      <source>{batch}的领队{name}不在这一批的派驻人员里。</source>
      <translation>{name}, the leader of {batch}, is not among the people of this batch.</translation>
    </message>
    <message>
      <source>{batch}计划驻点</source>
      <translation>{batch}: planned stay</translation>
    </message>
    <message>
      <source>{batch}：{days}，{n} 人</source>
      <translation>{batch}: {days}, people: {n}</translation>
    </message>
    <message>
      <source>{caption}（{why}）</source>
      <translation>{caption} ({why})</translation>
    </message>
    <message>
      <source>{city}已作废签名的密钥：留着可以看，不采信，也不计入。先问市里。</source>
      <translation>{city} revoked the signing key: kept to be looked at, neither trusted nor counted. Ask the city first.</translation>
    </message>
    <message>
      <source>{city}已作废这个密钥。问过市里、确实是市里弄错的，才在这里采信；没有问过的，不要采信。</source>
      <translation>{city} revoked this key. Trust it here only after asking the city, and if the city was mistaken; otherwise do not.</translation>
    </message>
    <message>
      <source>{city}已作废这个密钥，不予接收用它签名的上报包：请先问市里，不要在这里核对。</source>
      <translation>{city} revoked this key and refuses packages signed with it: ask the city first, do not compare it here.</translation>
    </message>
    <message>
      <source>{city}照盖章的封面核对过这个指纹；这里不用再核对。</source>
      <translation>{city} held this fingerprint against the stamped cover; it need not be compared here.</translation>
    </message>
    <message>
      <source>{city}管哪些县</source>
      <translation>The counties of {city}</translation>
    </message>
    <message>
      <source>{city}给{hospital}的要点 {point} 写的评审分是 {score}：{why}它的评审都没有采用，请它改正以后重新上报。</source>
      <translation>{city} gives {score} at point {point} of {hospital}: {why} None of its review was adopted; ask it to mend that and report again.</translation>
    </message>
    <message>
      <source>{code}：{year} 年 {now}，{before_year} 年 {before}，相差十倍以上。核对单位，确实如此的请说明。</source>
      <translation>{code}: {now} in {year}, {before} in {before_year}, ten times apart or more. Check the unit; explain it where it is true.</translation>
    </message>
    <message>
      <source>{commission}：第 {n} 次上报{outcome}</source>
      <translation>{commission}, submission no. {n}: {outcome}</translation>
    </message>
    <message>
      <source>{contested}认定归几个市管，没有采用：先定归哪个市。</source>
      <translation> {contested} were confirmed as several cities': not adopted. First settle whose they are.</translation>
    </message>
    <message>
      <source>{counties} 认定归几个市管，没有采用：先用 duikou confirm 指纹 --counties 定归哪个市。</source>
      <translation>{counties} were confirmed as several cities': not adopted. First settle whose they are with duikou confirm FINGERPRINT --counties.</translation>
    </message>
    <message>
      <source>{counties} 还认定归{cities}：几个市说的都不算，在其中一个市的“管的县…”里去掉。</source>
      <translation> {counties} were confirmed as those of {cities}, too: no city's word counts for them. Take them out at one of the cities under “Its counties…”.</translation>
    </message>
    <message>
      <source>{county}　{n} 个结对关系</source>
      <translation>{county}  {n} relations</translation>
    </message>
    <message>
      <source>{county}（是不是 {near}？）</source>
      <translation>{county} (did you mean {near}?)</translation>
    </message>
    <message>
      <source>{count}，还要约 {left}</source>
      <translation>{count}, about {left} left</translation>
    </message>
    <message>
      <source>{days}无人驻点（{n} 天），核对派驻记录</source>
      <translation>Nobody on site {days} (days: {n}); check assignments</translation>
    </message>
    <message>
      <source>{day} {kind}“{topic}”的带教人{name}那天不在驻点时间内。核对日期或带教人。</source>
      <translation>{name}, who led “{topic}” ({kind}, {day}), was not on site that day. Check the date or the leader.</translation>
    </message>
    <message>
      <source>{day} {kind}“{topic}”的带教人{name}那天登记了离岗（{absence}）。核对日期或带教人，确由本人带教的请说明。</source>
      <translation>{name}, who led “{topic}” ({kind}, {day}), has an absence ({absence}) recorded for that day. Check the date or the leader, or explain if they did lead it.</translation>
    </message>
    <message>
      <source>{day} {name}已退回：{reason}</source>
      <translation>{day} sent back by {name}: {reason}</translation>
    </message>
    <message>
      <source>{day} {name}：{reason}</source>
      <translation>{day} {name}: {reason}</translation>
    </message>
    <message>
      <source>{day} {who} 核对。</source>
      <translation>Compared {day} by {who}.</translation>
    </message>
    <message>
      <source>{day} {who} 认定过：按{side}医院，理由“{reason}”。那时支援医院报 {ours}，受援医院报 {theirs}；后来改报了，要重新认定。</source>
      <translation>{day} {who} decided: as the {side} says, because “{reason}”. The supporter reported {ours} then, the recipient {theirs}; one of them says something else now, and it is to be decided again.</translation>
    </message>
    <message>
      <source>{day} {who} 认定：按{side}医院</source>
      <translation>{day} {who} decided: as the {side} says</translation>
    </message>
    <message>
      <source>{day} 作废，原因：{reason}。</source>
      <translation>Revoked {day}, because: {reason}.</translation>
    </message>
    <message>
      <source>{day} 前再到岗 {n} 人</source>
      <translation>{n} more to arrive by {day}</translation>
    </message>
    <message>
      <source>{day} 前再到岗 {n} 人，含挂职副院长</source>
      <translation>{n} more to arrive by {day}, a vice-president among them</translation>
    </message>
    <message>
      <source>{day} 已封过第 {n} 次（{name}）。再封就是第 {next} 次，主管部门以次数大的为准；只要多一份同样的，把那一次的文件拷过去就行。</source>
      <translation>Package no. {n} ({name}) was sealed on {day}. Sealing again makes no. {next}, and the commission takes the higher number. For another copy of the same, copy that file.</translation>
    </message>
    <message>
      <source>{day} 已离岗</source>
      <translation>Left on {day}</translation>
    </message>
    <message>
      <source>{day} 已经采用过这一份，不用再采用。</source>
      <translation>This very receipt was adopted on {day}: nothing more is to be done.</translation>
    </message>
    <message>
      <source>{day} 已退回：{reason}</source>
      <translation>{day} sent back: {reason}</translation>
    </message>
    <message>
      <source>{day} 才到岗</source>
      <translation>Arrived only on {day}</translation>
    </message>
    <message>
      <source>{day} 拍</source>
      <translation>taken {day}</translation>
    </message>
    <message>
      <source>{day} 核对，没有写经办人。</source>
      <translation>Compared {day}; no clerk was named.</translation>
    </message>
    <message>
      <source>{day} 由{name}封账</source>
      <translation>closed {day} by {name}</translation>
    </message>
    <message>
      <source>{day} 起</source>
      <translation>from {day}</translation>
    </message>
    <message>
      <source>{day} 还没有到，不能封到那一天。写今天或以前的一天，或不写。</source>
      <translation>{day} has not come yet; the year cannot be closed to that day. Give today or an earlier day, or none.</translation>
    </message>
    <message>
      <source>{day} 迟</source>
      <translation>{day} late</translation>
    </message>
    <message>
      <source>{day}“{topic}”有 {n} 人，同类活动一般 {usual} 人，相差十倍以上。核对人数，确实如此的请说明。</source>
      <translation>“{topic}” on {day} had {n} people; activities of this kind usually have {usual}. Check the number; explain it where it is true.</translation>
    </message>
    <message>
      <source>{day}“{topic}”有 {n} 学时，一天超过 {most} 小时。核对学时，确实如此的请说明。</source>
      <translation>{day} “{topic}” has {n} hours, more than {most} in one day. Check the hours; if they are right, explain.</translation>
    </message>
    <message>
      <source>{day}“{topic}”登记了两次：日期、类别、主题和带教人都相同。确是两次的请说明。</source>
      <translation>“{topic}” on {day} is entered twice: same date, kind, topic and leader. Explain it where it was held twice.</translation>
    </message>
    <message>
      <source>{day}，少 {n} 天</source>
      <translation>{day}, {n} days short</translation>
    </message>
    <message>
      <source>{day}，已驻满</source>
      <translation>{day}, full</translation>
    </message>
    <message>
      <source>{day}，预计驻满</source>
      <translation>{day}, expected</translation>
    </message>
    <message>
      <source>{doubts}。要这样封账，先确认。</source>
      <translation>{doubts}. To close the year like this, confirm first.</translation>
    </message>
    <message>
      <source>{ending}：没有改</source>
      <translation>{ending}: not changed</translation>
    </message>
    <message>
      <source>{end}（{end_day}）早于{start}（{start_day}）。核对两个日期。</source>
      <translation>{end} ({end_day}) is earlier than {start} ({start_day}). Check both dates.</translation>
    </message>
    <message>
      <source>{end}（{more}）小于{start}（{less}）。核对两个数。</source>
      <translation>{end} ({more}) is less than {start} ({less}). Check both numbers.</translation>
    </message>
    <message>
      <source>{field}是{words}的 {n} 条不计。</source>
      <translation>{n} with {field} {words} not counted.</translation>
    </message>
    <message>
      <source>{field}（{n} 条空着）</source>
      <translation>{field} ({n} empty)</translation>
    </message>
    <message>
      <source>{field}：{before} → {after}</source>
      <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
      <source>{field}：{words}</source>
      <translation>{field}: {words}</translation>
    </message>
    <message>
      <source>{field}：离今天太远，等确认。</source>
      <translation>{field}: too far from today; waits to be confirmed.</translation>
    </message>
    <message>
      <source>{field}？</source>
      <translation>{field}?</translation>
    </message>
    <message>
      <source>{files} 个文件，全部读回核对一致。自评分 {own}（自评表上的分），已证实 {proven}{judged}。</source>
      <translation>{files} files, all read back and found identical. Own score {own} (as on the self-assessment form), proven {proven}{judged}.</translation>
    </message>
    <message>
      <source>{files} 份给了 {n} 条记录</source>
      <translation>{files} files given to {n} records</translation>
    </message>
    <message>
      <source>{file}：“{title}”，{first}–{last} 年，版本 {version}。{signed}方案放在办公室文件夹里，现有的记录和已封账的年度不变。</source>
      <translation>{file}: “{title}”, {first}–{last}, version {version}. {signed} The scheme is put into the office's folder; records and closed years stay as they are.</translation>
    </message>
    <message>
      <source>{first} 至 {last}</source>
      <translation>{first} to {last}</translation>
    </message>
    <message>
      <source>{first} 至 {last} 没有派驻人员在岗（{n} 天）。</source>
      <translation>Nobody was on site from {first} to {last} ({n} days).</translation>
    </message>
    <message>
      <source>{first} 至 {last} 终止</source>
      <translation>{first} to {last}, ended</translation>
    </message>
    <message>
      <source>{first} 至 {last}（计划）</source>
      <translation>{first} to {last} (planned)</translation>
    </message>
    <message>
      <source>{first} 起</source>
      <translation>from {first}</translation>
    </message>
    <message>
      <source>{first}–{last} 年</source>
      <translation>{first}–{last}</translation>
    </message>
    <message>
      <source>{folder} 所在的磁盘已满，现在只能看，不能写。腾出空间后再打开。</source>
      <translation>The disk holding {folder} is full: it can be read but not written now. Make room and open it again.</translation>
    </message>
    <message>
      <source>{folder} 是收报台，不是医院的办公室。</source>
      <translation>{folder} is a commission's desk, not a hospital's office.</translation>
    </message>
    <message>
      <source>{folder} 里已经有一个办公室。</source>
      <translation>There is already an office in {folder}.</translation>
    </message>
    <message>
      <source>{folder} 里是主管部门的收报台。换一个空文件夹。</source>
      <translation>A commission's desk is in {folder}. Choose an empty folder.</translation>
    </message>
    <message>
      <source>{folder} 里有别的东西。换一个空文件夹。</source>
      <translation>{folder} holds other things. Choose an empty folder.</translation>
    </message>
    <message>
      <source>{folder} 里没有 {head}，不是方案文件夹。</source>
      <translation>{folder} has no {head}: it is not a plan's folder.</translation>
    </message>
    <message>
      <source>{folder} 里没有办公室。先新建，或换一个文件夹。</source>
      <translation>There is no office in {folder}. Set one up first, or choose another folder.</translation>
    </message>
    <message>
      <source>{folder} 里没有办公室。可以在这里新建，或打开别的。</source>
      <translation>There is no office in {folder}. One can be made here, or another opened.</translation>
    </message>
    <message>
      <source>{folder} 里没有办公室。选有 office.db 的那个文件夹。</source>
      <translation>There is no office in {folder}. Choose the folder that has office.db.</translation>
    </message>
    <message>
      <source>{folder} 里没有收报台。先新建，或换一个文件夹。</source>
      <translation>There is no commission's desk in {folder}. Make one first, or choose another folder.</translation>
    </message>
    <message>
      <source>{folder} 里的记录会换成备份 {backup} 时的样子。现在的记录先另存一份备份。</source>
      <translation>The records in {folder} will be replaced by those of the backup {backup}. The present records are backed up first.</translation>
    </message>
    <message>
      <source>{heads} 人，{n} 批达到</source>
      <translation>{heads}; batches met: {n}</translation>
    </message>
    <message>
      <source>{heads} 人，{n} 批达到，{m} 批缺副院长</source>
      <translation>{heads} people; {n} batches enough, {m} without a vice-president</translation>
    </message>
    <message>
      <source>{hospital}另有全称“{name}”，没有停用日期，文书里印的还是“{hospital}”。改了名的，把医院的名称改成新名，旧名称一行写上停用日期。</source>
      <translation>{hospital} has another full name “{name}” with no end; papers still print “{hospital}”. If it was renamed, change the hospital's name to the new one and give the old name's row its last day.</translation>
    </message>
    <message>
      <source>{hospital}（{why}）</source>
      <translation>{hospital} ({why})</translation>
    </message>
    <message>
      <source>{hospital}：{message}</source>
      <translation>{hospital}: {message}</translation>
    </message>
    <message>
      <source>{id} {point}：自评和计算不同，没有写理由。</source>
      <translation>{id} {point}: the own score differs from the computed one and no reason is given.</translation>
    </message>
    <message>
      <source>{kinds}，{also}</source>
      <translation>{kinds}, {also}</translation>
    </message>
    <message>
      <source>{kind} {first} 至 {last}</source>
      <translation>{kind} {first} to {last}</translation>
    </message>
    <message>
      <source>{kind} {n} 次</source>
      <translation>{kind} {n}</translation>
    </message>
    <message>
      <source>{kind}至 {day}</source>
      <translation>{kind} until {day}</translation>
    </message>
    <message>
      <source>{labels}为 0 的</source>
      <translation>with {labels} 0</translation>
    </message>
    <message>
      <source>{label} {day}，晚于 {limit}</source>
      <translation>{label} {day}, after {limit}</translation>
    </message>
    <message>
      <source>{label} {day}，还没有到这一天</source>
      <translation>{label} {day}, not yet come</translation>
    </message>
    <message>
      <source>{label}不是“是”</source>
      <translation>{label} is not “yes”</translation>
    </message>
    <message>
      <source>{label}不是本院的 {n} 条不计。</source>
      <translation>{n} whose {label} is another hospital do not count.</translation>
    </message>
    <message>
      <source>{label}两年的口径不同：一年有分母，一年没有。</source>
      <translation>{label}: the two years cannot be compared, as only one has a denominator.</translation>
    </message>
    <message>
      <source>{label}指向的记录不存在或已删除。重新选择。</source>
      <translation>{label}: the record chosen does not exist or was deleted. Choose again.</translation>
    </message>
    <message>
      <source>{label}没有 {year} 年的数字。</source>
      <translation>{label}: no figure for {year}.</translation>
    </message>
    <message>
      <source>{label}没有支援前（{year} 年）的数字。</source>
      <translation>{label}: no figure from before the support ({year}).</translation>
    </message>
    <message>
      <source>{label}没有数字。</source>
      <translation>{label}: no figures.</translation>
    </message>
    <message>
      <source>{label}没有金额</source>
      <translation>{label} without an amount</translation>
    </message>
    <message>
      <source>{label}的分母是 0，算不出来。</source>
      <translation>{label}: the denominator is 0, so it cannot be computed.</translation>
    </message>
    <message>
      <source>{label}缺{words}</source>
      <translation>{label} lacks {words}</translation>
    </message>
    <message>
      <source>{label}：{base_year} 年 {before}，{year} 年 {after}，{verdict}。</source>
      <translation>{label}: {before} in {base_year}, {after} in {year}, {verdict}.</translation>
    </message>
    <message>
      <source>{label}：已证实 {proven} 分，预计 {expected} 分，可达 {reachable} 分，满分 {maximum} 分</source>
      <translation>{label}: proven {proven}, expected {expected}, reachable {reachable}, full score {maximum}</translation>
    </message>
    <message>
      <source>{label}：已证实 {proven} 分，预计 {expected} 分，满分 {maximum} 分</source>
      <translation>{label}: proven {proven}, expected {expected}, full score {maximum}</translation>
    </message>
    <message>
      <source>{label}：计入 {counted}，有记录 {recorded}，全年要求 {required}。{verdict}</source>
      <translation>{label}: counted {counted}, recorded {recorded}, required in the year {required}. {verdict}</translation>
    </message>
    <message>
      <source>{last} 年没有可以比的分数。</source>
      <translation>There is no score of {last} to compare with.</translation>
    </message>
    <message>
      <source>{left} 份没有采用，为什么见下面每一份的“上报包”和“本级评审”。</source>
      <translation>{left} not adopted; why stands below under each one's package and own review.</translation>
    </message>
    <message>
      <source>{levels}每个 {points} 分</source>
      <translation>points for each {levels}: {points}</translation>
    </message>
    <message>
      <source>{limit} 到期</source>
      <translation>due {limit}</translation>
    </message>
    <message>
      <source>{line}={said}：{option}</source>
      <translation>{line}={said}: {option}</translation>
    </message>
    <message>
      <source>{line}={said}：不登记这一行</source>
      <translation>{line}={said}: leave this row out</translation>
    </message>
    <message>
      <source>{mean}（{n} 家）</source>
      <translation>{mean} (of {n})</translation>
    </message>
    <message>
      <source>{months} 个月 {days} 天</source>
      <translation>{months} months {days} days</translation>
    </message>
    <message>
      <source>{month} {kind} {n}，其他月份一般 {usual}，相差十倍以上。核对数量，确实如此的请说明。</source>
      <translation>{month}: {kind} {n}, other months usually {usual}. Check the quantity; explain it where it is true.</translation>
    </message>
    <message>
      <source>{month} 月 {day} 日</source>
      <translation>{month}-{day}</translation>
    </message>
    <message>
      <source>{month} 月 {day} 日前再开展{title} {n} {unit}</source>
      <translation>By {month}-{day}, carry out {n} {unit} more: {title}</translation>
    </message>
    <message>
      <source>{month} 月 {day} 日至 {to_month} 月 {to_day} 日</source>
      <translation>{month}-{day} to {to_month}-{to_day}</translation>
    </message>
    <message>
      <source>{month} 月 {day} 日起还没有安排驻点</source>
      <translation>No stay arranged yet from {month}-{day}</translation>
    </message>
    <message>
      <source>{month} 月没有 {day} 日。</source>
      <translation>Month {month} has no day {day}.</translation>
    </message>
    <message>
      <source>{month}月{day}日截止，</source>
      <translation>Due {month}-{day}, </translation>
    </message>
    <message>
      <source>{named}是草稿，缺{missing}，不计入。</source>
      <translation>{named} is a draft, lacks {missing} and does not count.</translation>
    </message>
    <message>
      <source>{named}是草稿，缺{missing}；没有按要求做到的照样失分。</source>
      <translation>{named} is a draft, it lacks {missing}; what was not done as asked loses points all the same.</translation>
    </message>
    <message>
      <source>{named}标为草稿，不计入。</source>
      <translation>{named} is marked as a draft and does not count.</translation>
    </message>
    <message>
      <source>{named}标为草稿；没有按要求做到的照样失分。</source>
      <translation>{named} is marked as a draft; what was not done as asked loses points all the same.</translation>
    </message>
    <message>
      <source>{names} 等 {n} 人</source>
      <translation>{names} and others, {n} in all</translation>
    </message>
    <message>
      <source>{names} 等 {n} 条</source>
      <translation>{names} and others, {n} records</translation>
    </message>
    <message>
      <source>{names}的类别还没有确认。</source>
      <translation>Type not confirmed yet: {names}.</translation>
    </message>
    <message>
      <source>{names}等</source>
      <translation>{names} and more</translation>
    </message>
    <message>
      <source>{names}等 {n} 个</source>
      <translation>{names} and others, {n} in all</translation>
    </message>
    <message>
      <source>{names}：{why}</source>
      <translation>{names}: {why}</translation>
    </message>
    <message>
      <source>{name} {month} 不在驻点时间内，却有考勤。</source>
      <translation>{name} was not on site in {month}, yet has attendance.</translation>
    </message>
    <message>
      <source>{name} {month} 实出勤 {n} 天，一天不缺，却登记了离岗（{first} 至 {last}）。</source>
      <translation>{name} {month}: present {n} days, not one missed, yet away ({first} to {last}).</translation>
    </message>
    <message>
      <source>{name} {month} 实出勤 {present} 天，多于应出勤 {due} 天。</source>
      <translation>{name}, {month}: {present} days present, more than the {due} due.</translation>
    </message>
    <message>
      <source>{name} {month} 应出勤 {n} 天，这个月只有 {length} 天。</source>
      <translation>{name}, {month}: {n} days due, but the month has only {length}.</translation>
    </message>
    <message>
      <source>{name} {score} 分</source>
      <translation>{name} {score}</translation>
    </message>
    <message>
      <source>{name} 不在工作簿的文件夹里。只能填放在一起的文件。</source>
      <translation>{name} is not in the folder of the workbook. Only files kept with it can be named.</translation>
    </message>
    <message>
      <source>{name} 不在本单位的文件夹里，可能被移走了。</source>
      <translation>{name} is not in the folder of this hospital. It may have been moved.</translation>
    </message>
    <message>
      <source>{name} 不是 Excel 工作簿。可以读 .xlsx、.xls、.ods 和 .csv。</source>
      <translation>{name} is not an Excel workbook. .xlsx, .xls, .ods and .csv can be read.</translation>
    </message>
    <message>
      <source>{name} 不是 UTF-8 编码，读不出口令。用记事本打开，另存时“编码”选 UTF-8。</source>
      <translation>{name} is not in UTF-8, so the pass phrase cannot be read. Open it in Notepad and save it with “Encoding” UTF-8.</translation>
    </message>
    <message>
      <source>{name} 不是 Word 或 Excel 文件（.docx、.xlsx），或已损坏。</source>
      <translation>{name} is no Word or Excel file (.docx, .xlsx), or it is damaged.</translation>
    </message>
    <message>
      <source>{name} 不是 Word 文档（.docx），或已损坏。用 Word 或 WPS 另存一次。</source>
      <translation>{name} is no Word document (.docx), or it is damaged. Save it again with Word or WPS.</translation>
    </message>
    <message>
      <source>{name} 不是上报包。这里收上报包（.dkpkg）、市里的汇总（.dkround），或放它们的文件夹。</source>
      <translation>{name} is no report package. Packages (.dkpkg), a city's round (.dkround) and folders holding them are taken here.</translation>
    </message>
    <message>
      <source>{name} 不是市级主管部门，没有管的县。</source>
      <translation>{name} is no city's commission: it has no counties.</translation>
    </message>
    <message>
      <source>{name} 不是文件。把里面的文件拖进来。</source>
      <translation>{name} is not a file. Drop the files inside it instead.</translation>
    </message>
    <message>
      <source>{name} 不是文本，或编码认不出。用 Excel 打开，另存为 .xlsx 再试。</source>
      <translation>{name} is not text, or its encoding is unknown. Open it in Excel, save it as .xlsx and try again.</translation>
    </message>
    <message>
      <source>{name} 不是本程序发出的月报表。</source>
      <translation>{name} is not a monthly sheet of this program.</translation>
    </message>
    <message>
      <source>{name} 不是签名密钥文件，或者损坏了。用备份的密钥文件。</source>
      <translation>{name} is no signing key, or is damaged. Use your copy of the key file.</translation>
    </message>
    <message>
      <source>{name} 两方都报了，请用 --side 写明哪一方。</source>
      <translation>{name} reported on both sides; say which with --side.</translation>
    </message>
    <message>
      <source>{name} 会改 {n} 人的离岗日期，驻点的天数跟着改：</source>
      <translation>{name} would change the last day on site of {n} people, and with it their days of service:</translation>
    </message>
    <message>
      <source>{name} 写入后读回不一致，U 盘可能坏了。换一个再试。</source>
      <translation>{name} reads back differently from what was written. The USB stick may be faulty; try another.</translation>
    </message>
    <message>
      <source>{name} 写入后读回不一致，磁盘可能坏了。换一个位置再试。</source>
      <translation>{name} does not read back as written; the disk may be failing. Try another place.</translation>
    </message>
    <message>
      <source>{name} 写到 U 盘上以后读出来不一样。换一个 U 盘再试。</source>
      <translation>{name} reads differently from the stick than it was written. Try another stick.</translation>
    </message>
    <message>
      <source>{name} 写完以后找不到了：U 盘可能拔出来了。插好再封一次。</source>
      <translation>{name} can no longer be found after it was written: the stick may have been pulled out. Plug it in and seal again.</translation>
    </message>
    <message>
      <source>{name} 和登记时不同，没有封包。从备份恢复，或重新加。</source>
      <translation>{name} is no longer what was recorded; nothing was sealed. Restore it from a backup, or add it again.</translation>
    </message>
    <message>
      <source>{name} 填写后版式有变，没有写出。请联系维护人员。</source>
      <translation>{name} would have changed beyond its marks, so nothing was written. Please tell the maintainers.</translation>
    </message>
    <message>
      <source>{name} 太长，不是写着口令的文件。</source>
      <translation>{name} is too long to be a file with a pass phrase.</translation>
    </message>
    <message>
      <source>{name} 展开后太大，不是方案文件。</source>
      <translation>{name} is too large when unpacked: it is not a plan's file.</translation>
    </message>
    <message>
      <source>{name} 展开后太大，不是正常的台账。</source>
      <translation>{name} is too large when unpacked to be a normal ledger.</translation>
    </message>
    <message>
      <source>{name} 展开后太大，不是正常的文件。</source>
      <translation>{name} unpacks too large to be an ordinary file.</translation>
    </message>
    <message>
      <source>{name} 展开后太大，不是正常的表格。</source>
      <translation>{name} unpacks too large to be an ordinary form.</translation>
    </message>
    <message>
      <source>{name} 已损坏或不是本程序的文件：{reason}</source>
      <translation>{name} is damaged, or no file of this program: {reason}</translation>
    </message>
    <message>
      <source>{name} 已损坏或设了密码，读不出来。</source>
      <translation>{name} is damaged or has a password and cannot be read.</translation>
    </message>
    <message>
      <source>{name} 已损坏，读不出来。用 Excel 或 WPS 另存一次再试。</source>
      <translation>{name} is damaged and cannot be read. Save it again with Excel or WPS and retry.</translation>
    </message>
    <message>
      <source>{name} 已经存在，没有覆盖。</source>
      <translation>{name} is already there and was not overwritten.</translation>
    </message>
    <message>
      <source>{name} 是上报包，不是回执。回执的文件名以 {ending} 结尾。</source>
      <translation>{name} is a package, not a receipt. The name of a receipt ends with {ending}.</translation>
    </message>
    <message>
      <source>{name} 是另一个办公室发出的月报表。请队里填本办公室发的那一份。</source>
      <translation>{name} is a monthly sheet of another office. Ask the team to fill in the one this office sent.</translation>
    </message>
    <message>
      <source>{name} 是快捷方式，没有收。找到它指的那个文件再加。</source>
      <translation>{name} is a shortcut and was not taken. Find the file it points to and add that.</translation>
    </message>
    <message>
      <source>{name} 是旧格式。用 WPS 或 Office 打开，另存为 {kind}，再填那一份。</source>
      <translation>{name} is of an older format. Open it in WPS or Office, save it as {kind}, and fill that one.</translation>
    </message>
    <message>
      <source>{name} 是程序文件，不能作佐证，没有收。</source>
      <translation>{name} is a program and can be no evidence; it was not taken.</translation>
    </message>
    <message>
      <source>{name} 是程序文件，这里不打开。</source>
      <translation>{name} is a program file and is not opened here.</translation>
    </message>
    <message>
      <source>{name} 是空文件（0 字节），没有收。找到原来的文件再加。</source>
      <translation>{name} is empty (0 bytes) and was not taken in. Find the original file and add that.</translation>
    </message>
    <message>
      <source>{name} 是空的，没有口令。</source>
      <translation>{name} is empty: there is no pass phrase in it.</translation>
    </message>
    <message>
      <source>{name} 有 {n} 处是以前的值，可能是以前的那一份，或者是没有填的：</source>
      <translation>{name} has {n} values from before: it may be an earlier copy, or one that nobody filled in:</translation>
    </message>
    <message>
      <source>{name} 有 {n} 行。口令只写一行，别的都删掉。</source>
      <translation>{name} has {n} lines. Write the pass phrase in one line and delete the rest.</translation>
    </message>
    <message>
      <source>{name} 有几份第 {n} 次的上报包，不是同一个文件。请原单位说明以哪个为准（duikou forks）。</source>
      <translation>{name}: several packages are no. {n}, and they are not one file. Ask the office which one holds (duikou forks).</translation>
    </message>
    <message>
      <source>{name} 没有收：里面不是“{kind}”，可能没有拷全。找到打得开的文件再加。</source>
      <translation>{name} was not taken: what is inside is no {kind}, it may not have been copied whole. Add a file that opens.</translation>
    </message>
    <message>
      <source>{name} 的回执</source>
      <translation>Receipt from {name}</translation>
    </message>
    <message>
      <source>{name} 的密钥已作废。</source>
      <translation>The key of {name} is revoked.</translation>
    </message>
    <message>
      <source>{name} 的批次在本办公室已经没有了。</source>
      <translation>The batch of {name} is no longer in this office.</translation>
    </message>
    <message>
      <source>{name} 的指纹已核对。</source>
      <translation>The fingerprint of {name} is confirmed.</translation>
    </message>
    <message>
      <source>{name} 的月报表结构被改过，认不出来。请队里用原来的文件重新填。</source>
      <translation>The structure of the monthly sheet {name} was changed and cannot be read. Ask the team to fill in the original file again.</translation>
    </message>
    <message>
      <source>{name} 的核对已撤回。</source>
      <translation>The comparison for {name} was taken back.</translation>
    </message>
    <message>
      <source>{name} 的签名密钥和以前的不一样！可能换了电脑，也可能有人冒名。向主管部门核实后，照它念的数字填写指纹。没有采用。</source>
      <translation>The signing key of {name} is another than before! They may have a new PC, or somebody uses their name. Ask the commission, then type the figures it reads out. Nothing was kept.</translation>
    </message>
    <message>
      <source>{name} 的这个密钥作废过，没有重新采信。请医院换新密钥重新封包；弄错了才作废的，写明要重新采信（命令行用 --again）。</source>
      <translation>This key of {name} was revoked and is not trusted again. Ask the hospital for a package sealed with a new key; if it was revoked by mistake, say that it is to be trusted again (--again on the command line).</translation>
    </message>
    <message>
      <source>{name} 的这个密钥，{city}已作废（{reason}），没有采信。先问市里；确实是市里弄错的，写明要采信（命令行用 --again）。</source>
      <translation>This key of {name} was revoked by {city} ({reason}) and is not trusted. Ask the city first; if the city was mistaken, say that it is to be trusted (--again on the command line).</translation>
    </message>
    <message>
      <source>{name} 第 {row} 行读不出来。用 Excel 打开，另存为 .xlsx。</source>
      <translation>Row {row} of {name} cannot be read. Open it in Excel and save it as .xlsx.</translation>
    </message>
    <message>
      <source>{name} 要在主管部门的收报台里打开。</source>
      <translation>{name} is to be opened at a commission's desk.</translation>
    </message>
    <message>
      <source>{name} 设了密码。去掉密码另存一次再试。</source>
      <translation>{name} has a password. Save it without one and try again.</translation>
    </message>
    <message>
      <source>{name} 设了密码或已损坏，读不出来。去掉密码另存一次再试。</source>
      <translation>{name} has a password or is damaged and cannot be read. Save it without a password and try again.</translation>
    </message>
    <message>
      <source>{name} 读不懂。take 只能写 mine、theirs、both 或 one。</source>
      <translation>{name} cannot be read. take is mine, theirs, both or one.</translation>
    </message>
    <message>
      <source>{name} 超过 4 GB，放不进一个文件。换成短一些的再登记。</source>
      <translation>{name} is over 4 GB and does not fit into one file. Use a shorter one.</translation>
    </message>
    <message>
      <source>{name} 超过 50 MB，不是正常的表格。</source>
      <translation>{name} is over 50 MB, no ordinary form.</translation>
    </message>
    <message>
      <source>{name} 超过 50 MB，太大了。拆成几个文件再导入。</source>
      <translation>{name} is over 50 MB, which is too large. Split it into several files and import those.</translation>
    </message>
    <message>
      <source>{name} 里有几张表，导入哪一张：</source>
      <translation>{name} has several sheets. Which one to import:</translation>
    </message>
    <message>
      <source>{name} 里有几张表：{tables}。把要导入的那一张改名为“{title}”，或另存为一个文件。</source>
      <translation>{name} holds several tables: {tables}. Name the one to import “{title}”, or save it as a file of its own.</translation>
    </message>
    <message>
      <source>{name} 里没有 {{{{…}}}} 这样的标记，也没有起了名称的空格子。在要填的地方写上名称，前后各两个花括号。</source>
      <translation>{name} holds no marks like {{{{…}}}} and no empty cells with a name. Write a name where a value goes, between double braces.</translation>
    </message>
    <message>
      <source>{name} 里没有一张台账的表。请用程序的模板填写。</source>
      <translation>{name} has no ledger sheet. Please use the template of this program.</translation>
    </message>
    <message>
      <source>{name} 里没有一张台账的表，只有{seen}。把工作表（CSV 是文件名）改成登记表的名字，或写明 --register 名称；在窗口里，到那一页导入，不用改。登记表有：{titles}。</source>
      <translation>{name} has no sheet of a ledger, only {seen}. Name the sheet (of a CSV the file) after its register, or add --register and the name; in the window, import it on that register’s page as it is. The registers: {titles}.</translation>
    </message>
    <message>
      <source>{name} 里没有内容。</source>
      <translation>{name} has nothing in it.</translation>
    </message>
    <message>
      <source>{name} 里要写的条目太多，收的人打不开，没有写。减少文件或条目再试。</source>
      <translation>{name} would hold more than its receiver can open, and was not written. Try again with fewer files or entries.</translation>
    </message>
    <message>
      <source>{name} 里要有一个方案文件夹，现在有 {n} 个。</source>
      <translation>{name} must hold one plan's folder; it holds {n}.</translation>
    </message>
    <message>
      <source>{name}　{n} / {all}</source>
      <translation>{name}  {n} / {all}</translation>
    </message>
    <message>
      <source>{name}合计 {sum}</source>
      <translation>{name} total {sum}</translation>
    </message>
    <message>
      <source>{name}合计 {sum}（草稿不计）</source>
      <translation>{name} total {sum} (without drafts)</translation>
    </message>
    <message>
      <source>{name}和收过的{twin}只差写法，没有收。请市里照原来的名称重新写出。</source>
      <translation>{name} is {twin}, taken before, in another spelling: not taken. Ask the city to write it again under its former name.</translation>
    </message>
    <message>
      <source>{name}在 {first} 至 {last} 有两条派驻（{one}、{other}）。一个人一天只能在一处。</source>
      <translation>{name} has two deployments from {first} to {last} ({one}, {other}). A person is at one place a day.</translation>
    </message>
    <message>
      <source>{name}报的 {counties} 还没有认定归它管：在“各市上报”里定下以前，这些县它说的不算。</source>
      <translation>{name} claims {counties}, which nobody confirmed as its own: until that is done under Cities' reports its word does not count for them.</translation>
    </message>
    <message>
      <source>{name}没有当年的考核记录。</source>
      <translation>{name} has no assessment of the year.</translation>
    </message>
    <message>
      <source>{name}登记的所在医院是{hospital}，不是派出这一批的{supporter}。核对所在医院，或改批次。</source>
      <translation>{name} is entered as of {hospital}, not of {supporter}, which sends this batch. Check the hospital, or choose another batch.</translation>
    </message>
    <message>
      <source>{name}的{kind}已于 {to} 结束，没有填培养结果。</source>
      <translation>{kind} of {name} ended on {to}, and no result is entered.</translation>
    </message>
    <message>
      <source>{name}的两次离岗（{one_first} 至 {one_last}、{first} 至 {last}）都有 {day}。一天只能登记一次，核对日期。</source>
      <translation>{name}: two absences ({one_first} to {one_last}, {first} to {last}) both hold {day}. A day is registered once; check the dates.</translation>
    </message>
    <message>
      <source>{name}的指纹已核对。</source>
      <translation>The fingerprint of {name} was compared.</translation>
    </message>
    <message>
      <source>{name}的汇总文件写的日期 {day} 还没有到，没有收。核对本机的日期；本机的没有错，请市里校准电脑的日期以后重新写出上报。</source>
      <translation>The summary of {name} is dated {day}, a day that has not come: not taken. Check this computer's date; if it is right, ask the city to set its computer's date and to write its submission again.</translation>
    </message>
    <message>
      <source>{name}的汇总文件没有留在本机。再收一次。</source>
      <translation>The round of {name} was not kept here. Collect it again.</translation>
    </message>
    <message>
      <source>{name}的离岗（{first} 至 {last}）不在驻点时间（{from_} 至 {to}）内。核对日期。</source>
      <translation>The absence of {name} ({first} to {last}) lies outside the stay ({from_} to {to}). Check the dates.</translation>
    </message>
    <message>
      <source>{name}的签名密钥已作废，它的评审不能采用。请市里换新密钥重新上报，再核对新的指纹。</source>
      <translation>The signing key of {name} was revoked: its review cannot be adopted. Ask the city to report again with a new key, then compare the new fingerprint.</translation>
    </message>
    <message>
      <source>{name}的类别两边报的不同</source>
      <translation>The two sides report different kinds of {name}</translation>
    </message>
    <message>
      <source>{name}的类别没有确认，按综合医院计算每批人数。</source>
      <translation>The kind of {name} is not confirmed; head-counts take it as a general hospital.</translation>
    </message>
    <message>
      <source>{name}的这一份是 {then} 写的，本机已经收下 {now} 写的一份，没有换。</source>
      <translation>This round of {name} was written on {then}; one written on {now} is here already and was kept.</translation>
    </message>
    <message>
      <source>{name}的驻点（{first} 至 {last}）超出了{batch}（{batch_first} 至 {batch_last}）。核对日期；批次延长了的，改批次的计划结束；接替别人的，填上“接替”。</source>
      <translation>The stay of {name} ({first} to {last}) goes beyond {batch} ({batch_first} to {batch_last}). Check the days; where the batch was prolonged, change its planned end; for a replacement, fill in whom it replaces.</translation>
    </message>
    <message>
      <source>{name}签发。请它在电话里念签名指纹（32 位数字），照着填：以后认得它的方案和回执，上报包可以加密给它。现在不核对，就点取消。</source>
      <translation>Signed by {name}. Have it read its signing fingerprint (32 figures) out on the telephone, and type it: its schemes and receipts are then known, and packages can be encrypted for it. Cancel to leave that for later.</translation>
    </message>
    <message>
      <source>{name}要重新上报。写明原因，写进回执。</source>
      <translation>{name} is to report again. Give the reason: it goes into the receipt.</translation>
    </message>
    <message>
      <source>{name}评 {score} 分</source>
      <translation>{name} gives {score}</translation>
    </message>
    <message>
      <source>{name}评 {score} 分（不是它的县）</source>
      <translation>{name} gives {score} (not its county)</translation>
    </message>
    <message>
      <source>{name}通过验收</source>
      <translation>{name}: pass the acceptance</translation>
    </message>
    <message>
      <source>{name}驻点到 {day}</source>
      <translation>{name}: stay on site until {day}</translation>
    </message>
    <message>
      <source>{name}驻点到结对关系终止（{day}）以后。核对终止日期，或登记离岗日期。</source>
      <translation>{name} is on site beyond the end of the pairing ({day}). Check the day it ended, or enter the day of leaving.</translation>
    </message>
    <message>
      <source>{name}（{months}）</source>
      <translation>{name} ({months})</translation>
    </message>
    <message>
      <source>{name}（{n} 个月）</source>
      <translation>{name} ({n} months)</translation>
    </message>
    <message>
      <source>{name}（{n} 分）</source>
      <translation>{name} ({n} points)</translation>
    </message>
    <message>
      <source>{name}（{side}）报：{claim}</source>
      <translation>{name} ({side}) reports: {claim}</translation>
    </message>
    <message>
      <source>{name}（{why}）</source>
      <translation>{name} ({why})</translation>
    </message>
    <message>
      <source>{name}（不在关系表里）</source>
      <translation>{name} (not in the pairing table)</translation>
    </message>
    <message>
      <source>{name}（不在关系表里，编号 {number}）</source>
      <translation>{name} (not in the pairing table, number {number})</translation>
    </message>
    <message>
      <source>{name}（已填）</source>
      <translation>{name} (filled)</translation>
    </message>
    <message>
      <source>{name}（示范）</source>
      <translation>{name} (demonstration)</translation>
    </message>
    <message>
      <source>{name}，{why}</source>
      <translation>{name}, {why}</translation>
    </message>
    <message>
      <source>{name}，手写为：</source>
      <translation>{name}, written by hand as:</translation>
    </message>
    <message>
      <source>{name}，按 Delete 去掉</source>
      <translation>{name}, press Delete to remove</translation>
    </message>
    <message>
      <source>{name}：{chosen}</source>
      <translation>{name}: {chosen}</translation>
    </message>
    <message>
      <source>{name}：{line}</source>
      <translation>{name}: {line}</translation>
    </message>
    <message>
      <source>{name}：{new}</source>
      <translation>{name}: {new}</translation>
    </message>
    <message>
      <source>{name}：{to} 离岗，计划到 {planned}</source>
      <translation>{name}: left {to}, planned to {planned}</translation>
    </message>
    <message>
      <source>{name}：{what}，{files} 个文件，已写入并读回核对。</source>
      <translation>{name}: {what}, {files} files, written and read back.</translation>
    </message>
    <message>
      <source>{name}：{what}，{files} 个文件，逐个核对一致。</source>
      <translation>{name}: {what}, {files} files, each compared and the same.</translation>
    </message>
    <message>
      <source>{name}：从“{old}”改为“{new}”</source>
      <translation>{name}: changed from “{old}” to “{new}”</translation>
    </message>
    <message>
      <source>{name}：登记的是 {before} 离岗，月报表里空着，照收就又在岗了</source>
      <translation>{name}: {before} is entered as the last day on site; the sheet is empty there, and taking it would put them back on site</translation>
    </message>
    <message>
      <source>{number} 太大了，核对一下。</source>
      <translation>{number} is too large. Check it.</translation>
    </message>
    <message>
      <source>{number} 小于 0，这里不能是负数。</source>
      <translation>{number} is below 0. It cannot be negative here.</translation>
    </message>
    <message>
      <source>{n} / {all} 人</source>
      <translation>{n} of {all} people</translation>
    </message>
    <message>
      <source>{n} 个{part}里有 {done} 个有{title}。</source>
      <translation>{done} of {n} {part} have {title}.</translation>
    </message>
    <message>
      <source>{n} 个上报包</source>
      <translation>{n} packages</translation>
    </message>
    <message>
      <source>{n} 个佐证文件找不到了或被改动过，导出时不放入，列在“缺失的材料”里</source>
      <translation>{n} evidence files are missing or were altered; they are left out and listed as missing</translation>
    </message>
    <message>
      <source>{n} 个县</source>
      <translation>{n} counties</translation>
    </message>
    <message>
      <source>{n} 个失分的要点还没有写原因</source>
      <translation>{n} lost points have no reason yet</translation>
    </message>
    <message>
      <source>{n} 个文件</source>
      <translation>{n} files</translation>
    </message>
    <message>
      <source>{n} 个文件，{size}</source>
      <translation>Files: {n}, {size}</translation>
    </message>
    <message>
      <source>{n} 个文件，大照片缩小过</source>
      <translation>{n} files, large photos made smaller</translation>
    </message>
    <message>
      <source>{n} 个月</source>
      <translation>{n} months</translation>
    </message>
    <message>
      <source>{n} 个结对关系的平均分（四舍五入到 {to} 分）。</source>
      <translation>The mean of {n} pairings (rounded to {to} points).</translation>
    </message>
    <message>
      <source>{n} 个结对关系的平均分（四舍五入到 {to} 分），其中 {open} 个还没有得分，占的 {points} 分未计入。</source>
      <translation>The mean of {n} pairings (rounded to {to} points), of which {open} have no score yet; their {points} points are left out.</translation>
    </message>
    <message>
      <source>{n} 个自评分和计算不同，还没有写理由</source>
      <translation>{n} own scores differ from the computed ones without a reason</translation>
    </message>
    <message>
      <source>{n} 个要点别的市评得不同：按受援医院所在的市。</source>
      <translation>{n} points are judged otherwise by another city: the recipient's own city stands.</translation>
    </message>
    <message>
      <source>{n} 个要点的分不同；另有 {more} 个分一样，自评情况或依据的记录改了。</source>
      <translation>{n} points with other figures; {more} more count the same, but their account or records changed.</translation>
    </message>
    <message>
      <source>{n} 个要点的自评低于记录已有的分</source>
      <translation>The own score of {n} points is below what the records prove</translation>
    </message>
    <message>
      <source>{n} 个要点的自评低于记录已有的分：{names}</source>
      <translation>The own score of {n} points is below what the records prove: {names}</translation>
    </message>
    <message>
      <source>{n} 个要点自评和计算不同，没有写理由</source>
      <translation>{n} points have an own score that differs, without a reason</translation>
    </message>
    <message>
      <source>{n} 个要点还没有写自评情况</source>
      <translation>{n} points with no word of account yet</translation>
    </message>
    <message>
      <source>{n} 个要点还没有得分</source>
      <translation>{n} points have no score yet</translation>
    </message>
    <message>
      <source>{n} 个要点，满分 {most} 分</source>
      <translation>{n} points, {most} marks in all</translation>
    </message>
    <message>
      <source>{n} 个评价要点待判断</source>
      <translation>Points to be judged: {n}</translation>
    </message>
    <message>
      <source>{n} 个评价要点都有得分</source>
      <translation>All scoring points have a score ({n})</translation>
    </message>
    <message>
      <source>{n} 人</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <source>{n} 人中 {done} 人有{title}。</source>
      <translation>{done} of {n} people have {title}.</translation>
    </message>
    <message>
      <source>{n} 人未满 {full}</source>
      <translation>{n} below {full}</translation>
    </message>
    <message>
      <source>{n} 份</source>
      <translation>{n}</translation>
    </message>
    <message>
      <source>{n} 份上报包和市里的评审、总结、汇总表。</source>
      <translation>{n} packages and the city's review, report and tables.</translation>
    </message>
    <message>
      <source>{n} 份和选的另一份内容相同</source>
      <translation>{n} the same as another one chosen</translation>
    </message>
    <message>
      <source>{n} 份报告里照市里评的 {points} 个要点重新等评审，照市里认定的 {decisions} 条重新等认定；本级评过、认定过的不动。可以再采用。</source>
      <translation>{points} points of {n} reports judged as the city did wait for a verdict again, and {decisions} of its decisions are open again; what was judged and decided here stays. It can be adopted again.</translation>
    </message>
    <message>
      <source>{n} 份文件不见了：{names}</source>
      <translation>{n} files are gone: {names}</translation>
    </message>
    <message>
      <source>{n} 份文件被改动过：{names}</source>
      <translation>{n} files were altered: {names}</translation>
    </message>
    <message>
      <source>{n} 份早就有</source>
      <translation>{n} already there</translation>
    </message>
    <message>
      <source>{n} 份没有存入</source>
      <translation>{n} not kept</translation>
    </message>
    <message>
      <source>{n} 份没有收到或要重报</source>
      <translation>{n} not received, or to be reported again</translation>
    </message>
    <message>
      <source>{n} 份没有评审完</source>
      <translation>{n} not reviewed to the end</translation>
    </message>
    <message>
      <source>{n} 份的签名指纹或哪一份没有定（{names}）</source>
      <translation>{n} without a confirmed fingerprint or choice of package ({names})</translation>
    </message>
    <message>
      <source>{n} 份读不了</source>
      <translation>{n} could not be read</translation>
    </message>
    <message>
      <source>{n} 份，{idle} 份未用到</source>
      <translation>{n} items, {idle} unused</translation>
    </message>
    <message>
      <source>{n} 分</source>
      <translation>{n} points</translation>
    </message>
    <message>
      <source>{n} 分没有计算得分</source>
      <translation>Points without a computed score: {n}</translation>
    </message>
    <message>
      <source>{n} 分的要点待判断或无数据</source>
      <translation>Points to be judged or without data: {n}</translation>
    </message>
    <message>
      <source>{n} 分钟</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <source>{n} 列不存：{columns}。</source>
      <translation>{n} columns left out: {columns}.</translation>
    </message>
    <message>
      <source>{n} 列拿不准，没有导入：{pairs}。改成登记表的列名再导入；或在窗口里确认一次，以后就认得。</source>
      <translation>Not imported, for the columns in doubt ({n}): {pairs}. Use the register’s own headings, or confirm them once in the window: they are known from then on.</translation>
    </message>
    <message>
      <source>{n} 处佐证文件找不到或被改动过，没有写入，已列在“缺失的材料”里：{names}</source>
      <translation>{n} places of evidence files missing or altered were not written; they are listed as missing: {names}</translation>
    </message>
    <message>
      <source>{n} 处双方不一致没有认定</source>
      <translation>{n} differences of two sides undecided</translation>
    </message>
    <message>
      <source>{n} 处已有说明，保存后换成这一个</source>
      <translation>{n} have an explanation already; saving puts this one in its place</translation>
    </message>
    <message>
      <source>{n} 处待写</source>
      <translation>{n} to write</translation>
    </message>
    <message>
      <source>{n} 处待认定</source>
      <translation>{n} to decide</translation>
    </message>
    <message>
      <source>{n} 处要改</source>
      <translation>To correct: {n}</translation>
    </message>
    <message>
      <source>{n} 天</source>
      <translation>{n} days</translation>
    </message>
    <message>
      <source>{n} 天内到岗的算入人数</source>
      <translation>Arrivals within {n} days count among the heads</translation>
    </message>
    <message>
      <source>{n} 天内有{label}的</source>
      <translation>with {label} within {n} days</translation>
    </message>
    <message>
      <source>{n} 天内算及时</source>
      <translation>within {n} days is in time</translation>
    </message>
    <message>
      <source>{n} 天，其中 {out} 天不登记</source>
      <translation>{n} days, {out} of them left out</translation>
    </message>
    <message>
      <source>{n} 家</source>
      <translation>{n}</translation>
    </message>
    <message>
      <source>{n} 家受援医院</source>
      <translation>{n} recipients</translation>
    </message>
    <message>
      <source>{n} 家支援医院</source>
      <translation>{n} supporters</translation>
    </message>
    <message>
      <source>{n} 对</source>
      <translation>{n} pairings</translation>
    </message>
    <message>
      <source>{n} 对，{counties} 个县，受援 {recipients} 家，支援 {supporters} 家，接上一格读出 {inferred} 处，空行 {empty} 行，没有读出 {left} 行。</source>
      <translation>{n} pairings, {counties} counties, {recipients} recipients, {supporters} supporters; {inferred} read from the cell above, {empty} empty rows, {left} not read.</translation>
    </message>
    <message>
      <source>{n} 年</source>
      <translation>{n}</translation>
    </message>
    <message>
      <source>{n} 批 {people} 人</source>
      <translation>{n} batches, {people} people</translation>
    </message>
    <message>
      <source>{n} 月</source>
      <translation>month {n}</translation>
    </message>
    <message>
      <source>{n} 条</source>
      <translation>Records: {n}</translation>
    </message>
    <message>
      <source>{n} 条{title}填“{field}”</source>
      <translation>Fill “{field}” in {n} records of {title}</translation>
    </message>
    <message>
      <source>{n} 条不能填</source>
      <translation>{n} cannot be filled</translation>
    </message>
    <message>
      <source>{n} 条太多，最多打印 {most} 条。先筛选，或导出台账。</source>
      <translation>{n} records are too many; at most {most} can be printed. Filter first, or export the ledger.</translation>
    </message>
    <message>
      <source>{n} 条已有内容，不动</source>
      <translation>{n} have a value and stay</translation>
    </message>
    <message>
      <source>{n} 条缺佐证：加签到表或照片</source>
      <translation>No evidence: {n}. Add a sign-in sheet or photos</translation>
    </message>
    <message>
      <source>{n} 条草稿没有写全</source>
      <translation>Drafts not complete: {n}</translation>
    </message>
    <message>
      <source>{n} 条草稿：补齐缺项</source>
      <translation>Drafts: {n}. Fill in what is missing</translation>
    </message>
    <message>
      <source>{n} 条记录、{pieces} 份佐证材料；材料的文件证明几个要点的，每个要点下各放一个</source>
      <translation>{n} records, {pieces} pieces of evidence; a file that proves several points is put under each of them</translation>
    </message>
    <message>
      <source>{n} 条记录没有佐证</source>
      <translation>Records without evidence: {n}</translation>
    </message>
    <message>
      <source>{n} 条记录没有佐证材料</source>
      <translation>Records without evidence: {n}</translation>
    </message>
    <message>
      <source>{n} 秒</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{n} 行 {field}</source>
      <translation>{n} rows, {field}</translation>
    </message>
    <message>
      <source>{n} 行修改已有的</source>
      <translation>{n} rows change records</translation>
    </message>
    <message>
      <source>{n} 行合计，不存</source>
      <translation>{n} totals, not stored</translation>
    </message>
    <message>
      <source>{n} 行和前面的一样（第 {rows} 行），会各存一条。</source>
      <translation>{n} rows are the same as earlier ones (rows {rows}); each becomes a record. </translation>
    </message>
    <message>
      <source>{n} 行在 {year} 年</source>
      <translation>{n} rows in {year}</translation>
    </message>
    <message>
      <source>{n} 行存为草稿</source>
      <translation>{n} rows become drafts</translation>
    </message>
    <message>
      <source>{n} 行已有，跳过</source>
      <translation>{n} rows are there already, skipped</translation>
    </message>
    <message>
      <source>{n} 行新增</source>
      <translation>{n} new rows</translation>
    </message>
    <message>
      <source>{n} 行日期太远，等确认</source>
      <translation>{n} rows dated too far off, to be confirmed</translation>
    </message>
    <message>
      <source>{n} 行有错</source>
      <translation>{n} faulty rows</translation>
    </message>
    <message>
      <source>{n} 行有错，不存</source>
      <translation>{n} faulty rows, not stored</translation>
    </message>
    <message>
      <source>{n} 行没有存的已另存到 {path}</source>
      <translation>{n} rows left out saved to {path}</translation>
    </message>
    <message>
      <source>{n} 行没有读出，先看第 {line} 行：{words} {why}</source>
      <translation>{n} lines were not read; see line {line} first: {words} {why}</translation>
    </message>
    <message>
      <source>{n} 行等列名确认</source>
      <translation>{n} rows wait for headings</translation>
    </message>
    <message>
      <source>{n} 行等确认</source>
      <translation>{n} rows to confirm</translation>
    </message>
    <message>
      <source>{n} 行缺{fields}</source>
      <translation>{n} rows lack {fields}</translation>
    </message>
    <message>
      <source>{n} 行都填</source>
      <translation>Fill all {n} rows</translation>
    </message>
    <message>
      <source>{n} 行都改为“{word}”</source>
      <translation>Change {n} rows to “{word}”</translation>
    </message>
    <message>
      <source>{n} 行都读作 {year} 年</source>
      <translation>Read {n} rows as of {year}</translation>
    </message>
    <message>
      <source>{n} 项</source>
      <translation>{n}</translation>
    </message>
    <message>
      <source>{n}月</source>
      <translation>M{n}</translation>
    </message>
    <message>
      <source>{one}和{other}是同一个，改其中一个。</source>
      <translation>{one} and {other} are one and the same. Change one of them.</translation>
    </message>
    <message>
      <source>{otherwise} 个要点别的市评得不同，按受援医院所在的市；各市怎么评，写在“评审打分”的要点上。</source>
      <translation>{otherwise} points another city judged otherwise; the recipient's own city stands. What each city said is at the point in “Review”.</translation>
    </message>
    <message>
      <source>{owner}的{named}</source>
      <translation>{owner}, {named}</translation>
    </message>
    <message>
      <source>{part}比{whole}多，核对一下。</source>
      <translation>{part} is more than {whole}; please check.</translation>
    </message>
    <message>
      <source>{part}补{title}</source>
      <translation>Add {title} for the {part}</translation>
    </message>
    <message>
      <source>{path} 不是文件夹。换一个位置再试。</source>
      <translation>{path} is not a folder. Try another location.</translation>
    </message>
    <message>
      <source>{path} 已经存在，没有覆盖。换一个名字。</source>
      <translation>{path} already exists and was not overwritten. Choose another name.</translation>
    </message>
    <message>
      <source>{path} 是文件夹，不是文件。写明文件。</source>
      <translation>{path} is a folder, not a file. Name a file.</translation>
    </message>
    <message>
      <source>{path} 没有正常关闭，只读时读不全。先在能写的位置打开一次。</source>
      <translation>{path} was not closed properly and cannot be read whole where nothing may be written. Open it once where it can be written.</translation>
    </message>
    <message>
      <source>{path} 的名称带不走，改名后再试。</source>
      <translation>{path} has a name that cannot be carried off. Rename it and try again.</translation>
    </message>
    <message>
      <source>{path} 空间不够：需要 {needed}（留有余量），只剩 {free}。腾出空间后再试。</source>
      <translation>{path} is short of room: {needed} are needed (with some to spare), only {free} are left. Make room and try again.</translation>
    </message>
    <message>
      <source>{place} 里已经有 {name}，没有覆盖。再写一份要换一个位置。</source>
      <translation>{name} is in {place} already and was not overwritten. Another copy needs another place.</translation>
    </message>
    <message>
      <source>{place}　已过 {passed} 天，有人 {present} 天</source>
      <translation>{place} · days passed: {passed}, with somebody: {present}</translation>
    </message>
    <message>
      <source>{place}：{what}</source>
      <translation>{place}: {what}</translation>
    </message>
    <message>
      <source>{points} 分</source>
      <translation>{points} points</translation>
    </message>
    <message>
      <source>{points} 分的要点待判断或无数据</source>
      <translation>Points to be judged or without data: {points}</translation>
    </message>
    <message>
      <source>{point} 失分的</source>
      <translation>losing at {point}</translation>
    </message>
    <message>
      <source>{point} 按{side}医院：{reasons}</source>
      <translation>{point} by the {side}: {reasons}</translation>
    </message>
    <message>
      <source>{point} 按支援医院 {ours} 分，按受援医院 {theirs} 分</source>
      <translation>{point}: {ours} by the supporter's word, {theirs} by the recipient's</translation>
    </message>
    <message>
      <source>{point} 满分 {old} → {new}</source>
      <translation>{point} maximum {old} → {new}</translation>
    </message>
    <message>
      <source>{point} 等 {n} 个</source>
      <translation>{point} and more, {n} in all</translation>
    </message>
    <message>
      <source>{point}：{step}</source>
      <translation>{point}: {step}</translation>
    </message>
    <message>
      <source>{point}：自评和计算不同，写明理由</source>
      <translation>{point}: own score differs from the computed one; give the reason</translation>
    </message>
    <message>
      <source>{province} · 结对 {pairings} 对，受援医院 {recipients} 家，支援医院 {supporters} 家 · {standard}</source>
      <translation>{province} · relations {pairings}, recipients {recipients}, supporters {supporters} · {standard}</translation>
    </message>
    <message>
      <source>{reason}这一列另有 {n} 行也是：第 {rows} 行。</source>
      <translation>{reason} {n} more rows of this column are the same: rows {rows}.</translation>
    </message>
    <message>
      <source>{reason}（{looked}）</source>
      <translation>{reason} ({looked})</translation>
    </message>
    <message>
      <source>{reason}：{about}</source>
      <translation>{reason}: {about}</translation>
    </message>
    <message>
      <source>{said}，不在现在的筛选里</source>
      <translation>{said}; the filter hides it</translation>
    </message>
    <message>
      <source>{score} / {most} 分</source>
      <translation>{score} / {most} points</translation>
    </message>
    <message>
      <source>{score} 不是分数。</source>
      <translation>{score} is not a score.</translation>
    </message>
    <message>
      <source>{score} 分超过了 {point} 的满分 {maximum} 分。</source>
      <translation>A score of {score} is above the full score of {point}, {maximum}.</translation>
    </message>
    <message>
      <source>{score}（参考）</source>
      <translation>{score} (for reference)</translation>
    </message>
    <message>
      <source>{sheet} 第 {row} 行有错，没有存入。</source>
      <translation>{sheet}, row {row}, has an error and was not taken in.</translation>
    </message>
    <message>
      <source>{side}医院</source>
      <translation>{side}</translation>
    </message>
    <message>
      <source>{size}，原来 {before}</source>
      <translation>{size}, originally {before}</translation>
    </message>
    <message>
      <source>{standing} · 自己写的</source>
      <translation>{standing} · own words</translation>
    </message>
    <message>
      <source>{state}，今年补不回</source>
      <translation>{state}, lost for this year</translation>
    </message>
    <message>
      <source>{state}，只能补登记</source>
      <translation>{state}; only late entries can help</translation>
    </message>
    <message>
      <source>{state}，照计划还会得分</source>
      <translation>{state}, more comes as planned</translation>
    </message>
    <message>
      <source>{state}，还能补</source>
      <translation>{state}, can still be gained</translation>
    </message>
    <message>
      <source>{step}等 {n} 步</source>
      <translation>{step} and more, {n} steps</translation>
    </message>
    <message>
      <source>{step}：+{n} 分</source>
      <translation>{step}: +{n} points</translation>
    </message>
    <message>
      <source>{subject}按{side}医院（{claim}）</source>
      <translation>{subject} as the {side} says ({claim})</translation>
    </message>
    <message>
      <source>{supporter} 支援 {recipient}：{n} 处不一致</source>
      <translation>{supporter} supporting {recipient}: {n} disagreements</translation>
    </message>
    <message>
      <source>{supporter}支援{recipient}</source>
      <translation>{supporter} supports {recipient}</translation>
    </message>
    <message>
      <source>{time} 封包</source>
      <translation>sealed {time}</translation>
    </message>
    <message>
      <source>{time} 收到</source>
      <translation>received {time}</translation>
    </message>
    <message>
      <source>{titles}等 {n} 条</source>
      <translation>{titles} and others, {n} in all</translation>
    </message>
    <message>
      <source>{title} {n} 条，{word} {done} 条。</source>
      <translation>{title}: {n}; {word}: {done}.</translation>
    </message>
    <message>
      <source>{title} {n} 条，要求 {least} 条。</source>
      <translation>{title}: {n}, {least} required.</translation>
    </message>
    <message>
      <source>{title} {n} 条，都还没有到期。</source>
      <translation>{title}: {n}, none due yet.</translation>
    </message>
    <message>
      <source>{title} {n} 次：{whole_label} {whole}，{part_label} {part}。</source>
      <translation>{title}, {n} times: {whole_label} {whole}, {part_label} {part}.</translation>
    </message>
    <message>
      <source>{title} {year} 年.xlsx</source>
      <translation>{title} {year}.xlsx</translation>
    </message>
    <message>
      <source>{title} · {year} 年</source>
      <translation>{title} · {year}</translation>
    </message>
    <message>
      <source>{title} 没有存的行.xlsx</source>
      <translation>{title} rows left out.xlsx</translation>
    </message>
    <message>
      <source>{title}“{caption}”没有佐证材料。</source>
      <translation>{title} “{caption}” has no evidence.</translation>
    </message>
    <message>
      <source>{title}“{caption}”的佐证文件“{name}”不见了。</source>
      <translation>{title} “{caption}”: the evidence file “{name}” is gone.</translation>
    </message>
    <message>
      <source>{title}“{caption}”的佐证文件“{name}”被改动过。</source>
      <translation>{title} “{caption}”: the evidence file “{name}” was altered.</translation>
    </message>
    <message>
      <source>{title}“{caption}”的日期在 {year} 年，离方案的年度太远。核对年份，确实如此的请说明。</source>
      <translation>{title} “{caption}” is dated {year}, far from the years of the plan. Check the year; if it is right, say why.</translation>
    </message>
    <message>
      <source>{title}“{caption}”的日期是 {day}，还没有到。核对日期。</source>
      <translation>{title} “{caption}” is dated {day}, which has not come yet. Check the date.</translation>
    </message>
    <message>
      <source>{title}　{n} 条</source>
      <translation>{title}  {n}</translation>
    </message>
    <message>
      <source>{title}修改 {n} 条</source>
      <translation>{title}: {n} changed</translation>
    </message>
    <message>
      <source>{title}再有 1 个（{levels}）</source>
      <translation>{title}: one more ({levels})</translation>
    </message>
    <message>
      <source>{title}新增 {new} 条、修改 {changed} 条</source>
      <translation>{title}: {new} new, {changed} changed</translation>
    </message>
    <message>
      <source>{title}新增 {n} 条</source>
      <translation>{title}: {n} new</translation>
    </message>
    <message>
      <source>{title}有 {n} 条缺佐证</source>
      <translation>{title}: without evidence {n}</translation>
    </message>
    <message>
      <source>{title}有 {n} 条草稿</source>
      <translation>{title}: drafts {n}</translation>
    </message>
    <message>
      <source>{title}至少 {n} 条</source>
      <translation>{title}: at least {n}</translation>
    </message>
    <message>
      <source>{title}补上{words}</source>
      <translation>{title}: add {words}</translation>
    </message>
    <message>
      <source>{title}计入 {n} {unit}，要求 {needed} {unit}{end}</source>
      <translation>{title}: {n} {unit} counted, {needed} {unit} required{end}</translation>
    </message>
    <message>
      <source>{title}里有一条记录超过 {limit}，主管部门收不了，没有封包。把它写短，或分成几条。</source>
      <translation>A record in {title} is larger than {limit}: the commission cannot receive it, so nothing was sealed. Shorten it, or make several of it.</translation>
    </message>
    <message>
      <source>{title}（{attachment}） · {year} 年</source>
      <translation>{title} ({attachment}) · {year}</translation>
    </message>
    <message>
      <source>{title}（{kinds}）</source>
      <translation>{title} ({kinds})</translation>
    </message>
    <message>
      <source>{title}（{kinds}，写明{fields}）</source>
      <translation>{title} ({kinds}, with {fields})</translation>
    </message>
    <message>
      <source>{title}（{place}）</source>
      <translation>{title} ({place})</translation>
    </message>
    <message>
      <source>{title}（写明{fields}）</source>
      <translation>{title} (with {fields})</translation>
    </message>
    <message>
      <source>{title}（版本 {n}）</source>
      <translation>{title} (version {n})</translation>
    </message>
    <message>
      <source>{title}（示范）</source>
      <translation>{title} (demo)</translation>
    </message>
    <message>
      <source>{title}：没有错。{id} 版本 {version}，结对 {pairings} 对，要点 {points} 个。</source>
      <translation>{title}: nothing wrong. {id} version {version}, {pairings} pairings, {points} scoring points.</translation>
    </message>
    <message>
      <source>{told}已有的写成：{names}。</source>
      <translation>{told} Those there are: {names}.</translation>
    </message>
    <message>
      <source>{told}已经知道的有：{names}。</source>
      <translation>{told} Known are: {names}.</translation>
    </message>
    <message>
      <source>{told}用 --scheme 方案 --side recipient|supporter 指明。</source>
      <translation>{told} Say which with --scheme ID --side recipient|supporter.</translation>
    </message>
    <message>
      <source>{told}（{reason}）</source>
      <translation>{told} ({reason})</translation>
    </message>
    <message>
      <source>{told}，原因“{reason}”</source>
      <translation>{told}, because “{reason}”</translation>
    </message>
    <message>
      <source>{total} 人中 {n} 人有{what}。</source>
      <translation>{n} of {total} people have: {what}.</translation>
    </message>
    <message>
      <source>{verdict}，{n} 条未计入</source>
      <translation>{verdict}, {n} not counted</translation>
    </message>
    <message>
      <source>{verdict}，比进度少 {n}</source>
      <translation>{verdict}, {n} behind schedule</translation>
    </message>
    <message>
      <source>{what}　Ctrl+K</source>
      <translation>{what}  Ctrl+K</translation>
    </message>
    <message>
      <source>{what}。</source>
      <translation>{what}.</translation>
    </message>
    <message>
      <source>{what}在“佐证材料”页把原来的文件再加一次，就放回原处。</source>
      <translation>{what} Add the original file once more on the page “Evidence” and it is put back.</translation>
    </message>
    <message>
      <source>{what}，还没有做完。等它做完再关闭；写 U 盘的，做完以前不要拔。</source>
      <translation>{what}: not finished yet. Wait for it before closing; do not pull out a USB stick that is still being written to.</translation>
    </message>
    <message>
      <source>{what}：关系到得分，请向两家医院核对。</source>
      <translation>{what}: it bears on the score. Ask both hospitals.</translation>
    </message>
    <message>
      <source>{which}那一份还没有复算：只比自评分，复算不能对照。</source>
      <translation>The one on the {which} was not recounted yet: only own scores are compared, recounts cannot be.</translation>
    </message>
    <message>
      <source>{whose}（指纹 {figures}）。</source>
      <translation>{whose} (fingerprint {figures}).</translation>
    </message>
    <message>
      <source>{whose}（指纹 {figures}）。现在用的密钥指纹是 {before}；换了以后，收过本单位上报包的会看到“密钥变了”，要重新核对。</source>
      <translation>{whose} (fingerprint {figures}). The key in use has the fingerprint {before}; once it is replaced, whoever took your packages sees “key changed” and has to compare it anew.</translation>
    </message>
    <message>
      <source>{who}未登记</source>
      <translation>{who} not entered</translation>
    </message>
    <message>
      <source>{who}未盖章</source>
      <translation>{who} not sealed</translation>
    </message>
    <message>
      <source>{who}未签字</source>
      <translation>{who} not signed</translation>
    </message>
    <message>
      <source>{who}未签字盖章</source>
      <translation>{who} neither signed nor sealed</translation>
    </message>
    <message>
      <source>{why}记录都已保存，只是这次没有留下备份。下次打开后在设置里“立即备份”。</source>
      <translation>{why} All records are saved; only no backup was kept this time. Next time use “Back up now” in the settings.</translation>
    </message>
    <message>
      <source>{words}，{n} 个原单位找不到或被改动过</source>
      <translation>{words}, {n} missing or altered at the office</translation>
    </message>
    <message>
      <source>{year} 年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>{year} 年 {n} 条</source>
      <translation>Records in {year}: {n}</translation>
    </message>
    <message>
      <source>{year} 年 · {today}</source>
      <translation>{year} · {today}</translation>
    </message>
    <message>
      <source>{year} 年{code}：分子 {part} 大于分母 {whole}。</source>
      <translation>{code}, {year}: the part {part} is larger than the whole {whole}.</translation>
    </message>
    <message>
      <source>{year} 年{half}没有督导自查。</source>
      <translation>No self-inspection in the {half} of {year}.</translation>
    </message>
    <message>
      <source>{year} 年{name}“{point}”已报 {closed}，按现在的记录为 {now}。</source>
      <translation>{year} {name} “{point}”: reported {closed}, by the records of now {now}.</translation>
    </message>
    <message>
      <source>{year} 年　{errors} 处有错 · {queries} 处要说明</source>
      <translation>{year}: {errors} errors · {queries} to explain</translation>
    </message>
    <message>
      <source>{year} 年　{n} 个市</source>
      <translation>{year}  {n} cities</translation>
    </message>
    <message>
      <source>{year} 年　{n} 个结对关系</source>
      <translation>{year}  {n} relations</translation>
    </message>
    <message>
      <source>{year} 年　{n} 份回执要写</source>
      <translation>{year}  {n} receipts to write</translation>
    </message>
    <message>
      <source>{year} 年　{n} 份待评</source>
      <translation>{year}  {n} to review</translation>
    </message>
    <message>
      <source>{year} 年　{n} 家待核对</source>
      <translation>{year}  {n} fingerprints to compare</translation>
    </message>
    <message>
      <source>{year} 年　应报 {expected} 份，已报 {n} 份</source>
      <translation>{year}  {expected} reports expected, {n} received</translation>
    </message>
    <message>
      <source>{year} 年不在 {first}–{last} 之间，请核对年份。</source>
      <translation>{year} is not between {first} and {last}. Check the year.</translation>
    </message>
    <message>
      <source>{year} 年不在方案的 {first}—{last} 年内，得分只供参考。</source>
      <translation>{year} is outside the scheme's years {first}–{last}: the score is for reference only.</translation>
    </message>
    <message>
      <source>{year} 年不在本方案年度（{first}–{last}）内。记录照常。</source>
      <translation>{year} is outside this scheme ({first}–{last}). Records are kept as usual.</translation>
    </message>
    <message>
      <source>{year} 年也不在本方案年度（{first}–{last}）内。</source>
      <translation> {year} is also none of its years ({first}–{last}).</translation>
    </message>
    <message>
      <source>{year} 年从 {first} 开始，到 {day} 还没有开始，不能封账。</source>
      <translation>{year} begins on {first}; on {day} it has not begun and cannot be closed.</translation>
    </message>
    <message>
      <source>{year} 年做过、还没有登记的{register}，封账前可以补登记</source>
      <translation>What was done in {year} and is not yet entered ({register}) can be entered until the year is closed</translation>
    </message>
    <message>
      <source>{year} 年到 {day} 才结束</source>
      <translation>{year} ends only on {day}</translation>
    </message>
    <message>
      <source>{year} 年到 {day} 才结束，现在按截至 {as_of} 的记录封账。</source>
      <translation>{year} ends only on {day}; it would be closed with the records up to {as_of}.</translation>
    </message>
    <message>
      <source>{year} 年和 {last} 年</source>
      <translation>{year} and {last}</translation>
    </message>
    <message>
      <source>{year} 年在方案年度（到 {last} 年）以后，核对一下。</source>
      <translation>{year} is after the years of the scheme (to {last}); please check.</translation>
    </message>
    <message>
      <source>{year} 年培养临床骨干 {n} 名，方案要求至少 {wanted} 名。</source>
      <translation>{n} key clinicians trained in {year}; the plan asks at least {wanted}.</translation>
    </message>
    <message>
      <source>{year} 年封账</source>
      <translation>Close {year}</translation>
    </message>
    <message>
      <source>{year} 年封账的内容不见了或被改动过。从备份恢复，或重新打开这一年。</source>
      <translation>What {year} was closed with is gone or altered. Restore a backup, or reopen the year.</translation>
    </message>
    <message>
      <source>{year} 年已封账（截至 {day}）</source>
      <translation>{year} is closed (as of {day})</translation>
    </message>
    <message>
      <source>{year} 年已由 {by} 于 {day} 封账，下面是封账时的分数（截至 {as_of}）。</source>
      <translation>{year} was closed by {by} on {day}; below is its score as closed (as of {as_of}).</translation>
    </message>
    <message>
      <source>{year} 年已由{by}封账，“{name}”证明那一年的记录，不能删除。别的年度的记录可以“取下”它；要删除，先在“评分”页重新打开 {year} 年。</source>
      <translation>{year} was closed by {by}, and “{name}” proves records of that year: it cannot be deleted. Records of other years can let it go with “Take off”; to delete it, reopen {year} on the page “Score” first.</translation>
    </message>
    <message>
      <source>{year} 年已由{by}封账，这条{title}不能改。要改先在“评分”页重新打开这一年。</source>
      <translation>{year} was closed by {by}: this {title} cannot be changed. Reopen the year on the score page first.</translation>
    </message>
    <message>
      <source>{year} 年已由{who}在 {on} 封账：这是封账时的得分，截至 {as_of}，以后的更改和 --as-of 不影响它。</source>
      <translation>{year} was closed by {who} on {on}: this is the score it was closed with, as of {as_of}; later changes and --as-of do not touch it.</translation>
    </message>
    <message>
      <source>{year} 年已经封账。</source>
      <translation>{year} is closed already.</translation>
    </message>
    <message>
      <source>{year} 年已重新打开</source>
      <translation>{year} is open again</translation>
    </message>
    <message>
      <source>{year} 年度</source>
      <translation>Year {year}</translation>
    </message>
    <message>
      <source>{year} 年度 · 全院</source>
      <translation>Year {year} · Whole hospital</translation>
    </message>
    <message>
      <source>{year} 年收到的报告里还没有可以抽查的记录。</source>
      <translation>The reports received for {year} have no records to be drawn yet.</translation>
    </message>
    <message>
      <source>{year} 年没有存续的结对关系，得分只供参考。</source>
      <translation>No pairing stood in {year}: the score is for reference only.</translation>
    </message>
    <message>
      <source>{year} 年没有封账。</source>
      <translation>{year} is not closed.</translation>
    </message>
    <message>
      <source>{year} 年没有收到 {name} 的报告。</source>
      <translation>No report of {name} on {year} was received.</translation>
    </message>
    <message>
      <source>{year} 年没有收到{name}的汇总。</source>
      <translation>No totals of {name} for {year} were received.</translation>
    </message>
    <message>
      <source>{year} 年派驻时间线</source>
      <translation>Deployment timeline {year}</translation>
    </message>
    <message>
      <source>{year} 年由 {by} 于 {day} 封账。重新打开后，记录和自评可以改，分数按现在的记录重新计算；封账的内容和重新打开的理由都会留下。在这之前做的，重新打开后不能再撤销。</source>
      <translation>{year} was closed by {by} on {day}. Once reopened, records and own scores can be changed and the score is computed from the records of now; what was closed and the reason for reopening are kept. What was done before can no longer be undone after reopening.</translation>
    </message>
    <message>
      <source>{year} 年的报告最晚哪一天交</source>
      <translation>The last day for reports on {year}</translation>
    </message>
    <message>
      <source>{year} 年第 {n} 次上报</source>
      <translation>{year}, report no. {n}</translation>
    </message>
    <message>
      <source>{year} 年第 {n} 次上报包两边各封过一个，主管部门分不清以哪个为准。再封一次（duikou seal），次数加一，交上去以次数大的为准。</source>
      <translation>Both halves sealed a package no. {n} of {year}; the commission cannot tell which one stands. Seal once more (duikou seal): the number goes up by one, and the higher number stands.</translation>
    </message>
    <message>
      <source>{year} 年第 {n} 次上报包两边各封过一个，主管部门分不清以哪个为准。在“导出上报”里再封一次，次数加一，交上去以次数大的为准。</source>
      <translation>Both halves sealed a package no. {n} of {year}; the commission cannot tell which one stands. Seal once more under Export report: the number goes up by one, and the higher number stands.</translation>
    </message>
    <message>
      <source>{year} 年还没有{title}记录</source>
      <translation>No records yet in {year}: {title}</translation>
    </message>
    <message>
      <source>{year} 年还没有封账。先在评分页封账，再封上报包。</source>
      <translation>{year} is not closed yet. Close it on the score page first, then seal it.</translation>
    </message>
    <message>
      <source>{year} 年还没有开始。</source>
      <translation>The year {year} has not begun.</translation>
    </message>
    <message>
      <source>{year} 年还没有收到报告，没有可以上报的。</source>
      <translation>No report on {year} was received yet; there is nothing to hand on.</translation>
    </message>
    <message>
      <source>{year} 年，{side}医院，第 {n} 次上报</source>
      <translation>{year}, {side}, report no. {n}</translation>
    </message>
    <message>
      <source>{year} 年，第 {n} 次上报</source>
      <translation>{year}, report no. {n}</translation>
    </message>
    <message>
      <source>{year}年{month}月{day}日截止，</source>
      <translation>Due {year}-{month}-{day}, </translation>
    </message>
    <message>
      <source>{y}年{m}月{d}日</source>
      <translation>{y}-{m}-{d}</translation>
    </message>
    <message>
      <source>“{caption}”在结对关系终止（{end}）以后，不计分。核对日期、终止日期，或改结对关系。</source>
      <translation>“{caption}” is after the end of the pairing ({end}) and does not count. Check its date and the day it ended, or change the pairing.</translation>
    </message>
    <message>
      <source>“{heading}”和前面一列是同一项，只留一列。</source>
      <translation>“{heading}” repeats an earlier column. Keep only one.</translation>
    </message>
    <message>
      <source>“{heading}”存不存到“{field}”</source>
      <translation>“{heading}” → “{field}”</translation>
    </message>
    <message>
      <source>“{heading}”换算成{unit}存。</source>
      <translation>"{heading}" is stored in {unit}.</translation>
    </message>
    <message>
      <source>“{name}”不像医院的名称，核对一下。</source>
      <translation>“{name}” does not look like a hospital's name; check it.</translation>
    </message>
    <message>
      <source>“{name}”也是“{present}”的名称。</source>
      <translation>“{name}” is another name of “{present}”.</translation>
    </message>
    <message>
      <source>“{name}”像县级医院，核对一下是不是支援医院。</source>
      <translation>“{name}” looks like a county hospital; check whether it supports.</translation>
    </message>
    <message>
      <source>“{name}”在关系表里是{other}医院，不是{side}医院。核对身份。</source>
      <translation>In the pairing table “{name}” is a {other} hospital, not a {side} hospital. Check the side.</translation>
    </message>
    <message>
      <source>“{name}”在方案关系表第 {number} 号是受援医院，这一行读作支援医院。</source>
      <translation>“{name}” is supported in no. {number} of the plan's table; this row has it supporting.</translation>
    </message>
    <message>
      <source>“{name}”在方案关系表第 {number} 号是支援医院，这一行读作受援医院。</source>
      <translation>“{name}” supports in no. {number} of the plan's table; this row has it supported.</translation>
    </message>
    <message>
      <source>“{name}”在方案的关系表里是受援医院，另起一对。</source>
      <translation>“{name}” is supported in the plan's table: a pairing of its own begins.</translation>
    </message>
    <message>
      <source>“{name}”在方案的关系表里是支援医院，后面的读作受援医院。</source>
      <translation>“{name}” supports in the plan's table: those behind it are read as supported.</translation>
    </message>
    <message>
      <source>“{name}”就是“{present}”，由经办人认定。</source>
      <translation>“{name}” is “{present}”, as the clerk decided.</translation>
    </message>
    <message>
      <source>“{name}”就是现在的“{present}”。</source>
      <translation>“{name}” is today's “{present}”.</translation>
    </message>
    <message>
      <source>“{name}”是“{present}”的旧名，用到 {day}。</source>
      <translation>“{name}” is the former name of “{present}”, in use until {day}.</translation>
    </message>
    <message>
      <source>“{name}”是不是：{names}？</source>
      <translation>Is “{name}” one of: {names}?</translation>
    </message>
    <message>
      <source>“{name}”有 {size}，超过 {limit}，主管部门收不了，没有封包。</source>
      <translation>“{name}” is {size}, more than {limit}: the commission cannot receive it, so nothing was sealed.</translation>
    </message>
    <message>
      <source>“{printed}”改为“{corrected}”</source>
      <translation>“{printed}” to “{corrected}”</translation>
    </message>
    <message>
      <source>“{sheet}”没有“{heading}”这一列。</source>
      <translation>“{sheet}” has no column “{heading}”.</translation>
    </message>
    <message>
      <source>“{sheet}”第 {row} 行{field}：办公室是“{office}”，队里填“{team}”。由办公室决定留哪个。</source>
      <translation>“{sheet}” row {row}, {field}: the office has “{office}”, the team wrote “{team}”. The office decides which to keep.</translation>
    </message>
    <message>
      <source>“{sheet}”第 {row} 行{field}：登记的是“{office}”，这一份是以前的“{team}”，照收就改回去</source>
      <translation>“{sheet}” row {row}, {field}: “{office}” is registered, this copy has the earlier “{team}”; taking it changes it back</translation>
    </message>
    <message>
      <source>“{sheet}”第 {row} 行是队里多加的一行，当作新的一条。</source>
      <translation>“{sheet}” row {row} was added by the team and counts as a new record.</translation>
    </message>
    <message>
      <source>“{sheet}”第 {row} 行：{day} 不在这张表的月份里，照收了，请核对日期。</source>
      <translation>"{sheet}" row {row}: {day} is not in the month of this sheet; it was taken, check the date.</translation>
    </message>
    <message>
      <source>“{sheet}”第 {row} 行：{record} 办公室已经登记过，没有存成两条。</source>
      <translation>“{sheet}” row {row}: the office has {record} already; it was not stored twice.</translation>
    </message>
    <message>
      <source>“{sheet}”里没有了“{record}”这一行：没有删除，要删由办公室删。</source>
      <translation>“{sheet}” has no row for “{record}” any more: nothing was deleted; the office deletes it if it should go.</translation>
    </message>
    <message>
      <source>“{technique}”首次开展那天（{day}），指导人{name}不在驻点时间内。</source>
      <translation>{name}, who guided “{technique}”, was not on site on the day it was first done ({day}).</translation>
    </message>
    <message>
      <source>“{technique}”首次开展那天（{day}），指导人{name}登记了离岗（{absence}）。</source>
      <translation>{name}, who guided “{technique}”, has an absence ({absence}) recorded for the day it was first done ({day}).</translation>
    </message>
    <message>
      <source>“{text}”不是年份。写成 2024 这样。</source>
      <translation>“{text}” is not a year. Write it like 2024.</translation>
    </message>
    <message>
      <source>“{text}”不是数字。只填数字。</source>
      <translation>“{text}” is not a number. Enter digits only.</translation>
    </message>
    <message>
      <source>“{text}”不是整数。</source>
      <translation>“{text}” is not a whole number.</translation>
    </message>
    <message>
      <source>“{text}”不是日期。写成 2024-3-5 这样。</source>
      <translation>“{text}” is not a date. Write it like 2024-3-5.</translation>
    </message>
    <message>
      <source>“{text}”不是月份。写成 2024-6 这样。</source>
      <translation>“{text}” is not a month. Write it like 2024-6.</translation>
    </message>
    <message>
      <source>“{text}”不是记录的编号。</source>
      <translation>“{text}” is not a record ID.</translation>
    </message>
    <message>
      <source>“{text}”像是 Excel 的日期序号，就是 {day}。是这一天就写成 {day}。</source>
      <translation>“{text}” looks like a day as Excel numbers it, {day}. If that is the day, write {day}.</translation>
    </message>
    <message>
      <source>“{text}”没有写是哪一天。只知道月份的，写 {first}。</source>
      <translation>“{text}” does not say the day. If only the month is known, write {first}.</translation>
    </message>
    <message>
      <source>“{text}”没有找到。还没有登记的，先在“{page}”里新增，再来选。</source>
      <translation>“{text}” was not found. What is not registered yet is added on the page “{page}” first.</translation>
    </message>
    <message>
      <source>“{text}”没有找到对应的记录。</source>
      <translation>No record found for “{text}”.</translation>
    </message>
    <message>
      <source>“{text}”看不懂。写成 2024年上半年、2024年第1季度、2024年6月或 2024年。</source>
      <translation>“{text}” is not understood. Write it like 2024-H1, 2024-Q1, 2024-6 or 2024.</translation>
    </message>
    <message>
      <source>“{text}”看不懂。填“是”或“否”。</source>
      <translation>“{text}” is not understood. Enter “yes” or “no”.</translation>
    </message>
    <message>
      <source>“{title}”{due} 到期，{sent} 才报出。</source>
      <translation>“{title}” was due on {due} and sent on {sent}.</translation>
    </message>
    <message>
      <source>“{title}”{due} 到期，还没有报送日期。</source>
      <translation>“{title}” was due on {due} and has no date of sending.</translation>
    </message>
    <message>
      <source>“{title}”不再借用别的标准，不评分。</source>
      <translation>“{title}” borrows no standard any more and is not scored.</translation>
    </message>
    <message>
      <source>“{title}”不是这个收报台的方案。新一轮的方案另建一个收报台。</source>
      <translation>“{title}” is not this desk's scheme. Make another desk for a new round's scheme.</translation>
    </message>
    <message>
      <source>“{title}”增加了{side}一方。在左上角可以换到它，结对关系在“结对关系”里登记。</source>
      <translation>The {side} side was added to “{title}”. Switch to it at the top left; enter its pairings under “Pairings”.</translation>
    </message>
    <message>
      <source>“{title}”已从版本 {old} 换成版本 {version}。原来的留着，要换回去：duikou scheme back {id} {old} --home 办公室文件夹</source>
      <translation>“{title}” was changed from version {old} to version {version}. The former one is kept; to put it back: duikou scheme back {id} {old} --home office-folder</translation>
    </message>
    <message>
      <source>“{title}”已换回版本 {version}。</source>
      <translation>“{title}” is back at version {version}.</translation>
    </message>
    <message>
      <source>“{title}”已换成版本 {version}，原来的留着，可以换回来；已封账的年度不变。</source>
      <translation>“{title}” is now at version {version}. The former one is kept and can be put back; closed years do not change.</translation>
    </message>
    <message>
      <source>“{title}”已有版本 {held}，这一份是版本 {given}，内容却不同。确实改过，就把“版本”写成 {next} 再来。</source>
      <translation>“{title}” is here as version {held}; this one is version {given} and differs. If it was changed, write {next} as its version and try again.</translation>
    </message>
    <message>
      <source>“{title}”按“{other}”的标准试算，各处注明“参考”。</source>
      <translation>“{title}” is scored by the standard of “{other}”, marked “for reference” everywhere.</translation>
    </message>
    <message>
      <source>“{title}”换回版本 {n} 以后，没有封账的年度按它评分；现在的版本留着，可以再换回来。</source>
      <translation>With “{title}” back at version {n}, years not closed are scored by it; the present version is kept and can be put back again.</translation>
    </message>
    <message>
      <source>“{title}”有自己的考核标准，不用借用别的。</source>
      <translation>“{title}” has a standard of its own and needs to borrow none.</translation>
    </message>
    <message>
      <source>“{title}”正在使用。换成“{file}”以后，没有封账的年度按新的评分。变化：{changes}。{signed}已封账的年度不变；原来的版本留着，在这一行点“换回版本 {n}”就换回来。</source>
      <translation>“{title}” is in use. Once “{file}” takes its place, years that are not closed are scored by the new one. Changes: {changes}. {signed} Closed years stay as they are; the former version is kept, “Back to version {n}” on this line brings it back.</translation>
    </message>
    <message>
      <source>“{title}”正在使用，换掉以后应报名单和汇总按新的：{changes}。确实要换，加 --replace；原来的会留着，可以换回来。</source>
      <translation>“{title}” is in use; once replaced, the list of who is due and the totals go by the new one: {changes}. To replace it, add --replace; the former is kept and can be put back.</translation>
    </message>
    <message>
      <source>“{title}”正在使用，换掉以后没有封账的年度按新的评分：{changes}。确实要换，加 --replace；原来的会留着，可以换回来。</source>
      <translation>“{title}” is in use; once it is replaced, years not closed are scored by the new one: {changes}. To replace it, add --replace; the former one is kept and can be put back.</translation>
    </message>
    <message>
      <source>“{title}”正在用版本 {held}，这一份是以前的版本 {given}，没有装。要换回以前的版本，在“设置”的“方案”里换（命令行 duikou scheme back）。</source>
      <translation>“{title}” is in use as version {held}; this is the earlier version {given}, and was not installed. To go back to an earlier version, do so in Settings under Schemes (command: duikou scheme back).</translation>
    </message>
    <message>
      <source>“{title}”没有考核标准，不能评分，按评分写的文书也没有。要试算，在“设置”的“方案”里借用别的标准。</source>
      <translation>“{title}” has no standard, so nothing is scored and there are no papers made from the score. To try one, borrow another scheme's standard under Settings, Schemes.</translation>
    </message>
    <message>
      <source>“{title}”没有考核标准，不评分，也就不封账、不能封上报包。要封，先借用别的标准试算：在“设置”的“方案”里，或用 duikou scheme adopt；得分只供参考。</source>
      <translation>“{title}” has no standard: it is not scored, so no year can be closed or sealed. To seal one, borrow another standard first, in the settings under Schemes or with duikou scheme adopt; the score is for reference only.</translation>
    </message>
    <message>
      <source>“{title}”没有考核标准，没有自评表可导出。台账可以在各登记页导出。</source>
      <translation>“{title}” has no standard, so there is no self-assessment form to export. Ledgers can be exported on the page of each register.</translation>
    </message>
    <message>
      <source>“{title}”没有考核标准，现在只认得医院、年度这些。在“设置”里借用一个方案的标准以后，分数和台账里数出来的都能填。</source>
      <translation>“{title}” has no standard, so only the hospital, the year and the like are known. Once it borrows the standard of another scheme under Settings, scores and what is counted from the registers can be filled in too. </translation>
    </message>
    <message>
      <source>“{title}”没有考核标准，还没有：{others}。要有，用 duikou scheme adopt 借用别的标准。</source>
      <translation>“{title}” has no standard, so there are not yet: {others}. To have them, borrow another scheme's standard with duikou scheme adopt.</translation>
    </message>
    <message>
      <source>“{title}”没有这一项。</source>
      <translation>“{title}” has no such field.</translation>
    </message>
    <message>
      <source>“{title}”没有附考核标准，这里不评分。记录、台账照常；要试算，在“设置”的“方案”里借用别的标准。</source>
      <translation>“{title}” carries no standard, so there is no score here. Records and ledgers are kept as usual; to try a score, borrow another standard in Settings, under Schemes.</translation>
    </message>
    <message>
      <source>“{title}”版本 {version} 已经装好，没有变化。</source>
      <translation>“{title}” version {version} is already installed; nothing changed.</translation>
    </message>
    <message>
      <source>“{title}”现在是版本 {version}。收的时候没有复算、按这一版标准的，已经复算；其余按收时的版本。</source>
      <translation>“{title}” is version {version} now. Reports by this version that could not be recounted when they came have been recounted; all others keep the version they came under.</translation>
    </message>
    <message>
      <source>“{title}”的关系表里没有{name}。核对名称，或者用 duikou new 指明。</source>
      <translation>{name} is not in the pairing table of “{title}”. Check the name, or name it with duikou new.</translation>
    </message>
    <message>
      <source>“{title}”的关系表里没有叫“{name}”的{side}医院。核对名称，或换一个方案。</source>
      <translation>The pairing table of “{title}” has no hospital “{name}” ({side}). Check the name, or choose another scheme.</translation>
    </message>
    <message>
      <source>“{title}”的关系表里没有本单位作为{sides}医院。仍可以增加，结对关系以后自己登记。增加以后在左上角换到它，两方各记各的、各评各的分。增加以后去不掉，在这之前做的也不能再撤销。</source>
      <translation>The pairing table of “{title}” does not list this hospital as {sides}. It can be added all the same; you enter its pairings yourself. Then switch to it at the top left: each side keeps its own records and has its own score. Once added it cannot be taken away, and what was done before can no longer be undone.</translation>
    </message>
    <message>
      <source>“{title}”的列，在表单里一行一行加，或放在台账的“{title}”表里导入。</source>
      <translation>Columns of "{title}" are added line by line in the form, or imported in the sheet "{title}" of a ledger.</translation>
    </message>
    <message>
      <source>“{title}”的文件里只有关系表和协议，没有评分办法，所以这里不算分。记录和台账照常；要试算，在“设置”的“方案”里借用别的标准。</source>
      <translation>“{title}” holds a pairing table and an agreement but no way of scoring, so there is no score here. Records and ledgers are kept as usual; to try a score, borrow another standard in Settings, under Schemes.</translation>
    </message>
    <message>
      <source>“{title}”里没有“{words}”。先在那张表里填上。</source>
      <translation>“{title}” has no “{words}”. Enter it on that sheet first.</translation>
    </message>
    <message>
      <source>“{title}”里没有“{words}”。是不是：{names}？</source>
      <translation>{title} has no “{words}”. Is it one of these: {names}?</translation>
    </message>
    <message>
      <source>“{title}”里还没有：{names}。</source>
      <translation>Not yet under “{title}”: {names}.</translation>
    </message>
    <message>
      <source>“{topic}”的带教人{name}派驻在另一家医院。核对结对关系或带教人。</source>
      <translation>{name}, who led “{topic}”, is deployed to another hospital. Check the pairing or the leader.</translation>
    </message>
    <message>
      <source>“{value}”要填这一格。</source>
      <translation>Needed with “{value}”.</translation>
    </message>
    <message>
      <source>“{words}”不属于这一行的结对关系。</source>
      <translation>“{words}” does not belong to the relation of this row.</translation>
    </message>
    <message>
      <source>“{words}”有 {n} 个，请写明是哪一个：{ways}。</source>
      <translation>“{words}” matches {n}. State which one: {ways}.</translation>
    </message>
    <message>
      <source>“{words}”看不懂。填“受援”或“支援”。</source>
      <translation>“{words}” is not understood. Enter “recipient” or “supporter”.</translation>
    </message>
    <message>
      <source>“{written}”和已有的“{name}”只差一个字，写错了就改那一格。</source>
      <translation>“{written}” differs in one character from “{name}”, who is entered already. If it is a slip, change that cell.</translation>
    </message>
    <message>
      <source>“协议内容”里没有勾上：{open}。考核按勾上的算，没勾上“签订协议”不得分；签的协议里写明了，就在“协议书”里勾上。</source>
      <translation>Not ticked under “Contents”: {open}. The score goes by the ticks: without them “Agreement signed” scores 0. Where the signed agreement says it, tick it under “Agreements”.</translation>
    </message>
    <message>
      <source>“截至”写的“{text}”读不出来，下面仍是截至 {day} 的得分；改好以前不能封账、试算。</source>
      <translation>“{text}” in “As of” cannot be read. Below is still the score as of {day}; until it is mended the year cannot be closed and nothing tried out.</translation>
    </message>
    <message>
      <source>……共 {n} 件</source>
      <translation>… {n} in all</translation>
    </message>
    <message>
      <source>……共 {n} 条</source>
      <translation>… {n} in all</translation>
    </message>
    <message>
      <source>✕ 少 {n} 天</source>
      <translation>✕ {n} days short</translation>
    </message>
    <message>
      <source>　佐证：{names}</source>
      <translation>  Evidence: {names}</translation>
    </message>
    <message>
      <source>　医院说明：{text}</source>
      <translation>  The hospital says: {text}</translation>
    </message>
    <message>
      <source>　另有 {n} 份用别的密钥签名的，核对以前不用</source>
      <translation>  {n} more signed with another key: not used until it is compared</translation>
    </message>
    <message>
      <source>　评审平均 {reviewed}</source>
      <translation>  Mean reviewed {reviewed}</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>。总分：各要点取各结对关系的平均，四舍五入到 0.1 分再相加</source>
      <translation>. Totals: each point's mean over the relations, rounded to 0.1, then added</translation>
    </message>
    <message>
      <source>一个人先后取得的职称。评分取驻点第一天的职称。</source>
      <translation>The titles a person has held over time. Scoring takes the title held on the first day of the stay.</translation>
    </message>
    <message>
      <source>一个县也不归它</source>
      <translation>No county is its own</translation>
    </message>
    <message>
      <source>一个结对关系算一个。</source>
      <translation>Each pairing counts as one.</translation>
    </message>
    <message>
      <source>一个要点也没有评：还在等的只能由人判断、没有自评，或者认定不同，要逐条评。</source>
      <translation>No point was judged: those that wait only people can judge, have no own score, or were decided otherwise, and are judged one by one.</translation>
    </message>
    <message>
      <source>一个要点也没有评：这份报告没有复算，不能按复算。</source>
      <translation>No point was judged: this report was not recounted, so there is no recount to take.</translation>
    </message>
    <message>
      <source>一份制度里同时规定了别的内容时勾上。</source>
      <translation>Tick what else the same document governs.</translation>
    </message>
    <message>
      <source>一共 {n} 条，在“{title}”里筛选本年度的</source>
      <translation>{n} in all; filter this year’s in “{title}”</translation>
    </message>
    <message>
      <source>一同考核</source>
      <translation>With own staff</translation>
    </message>
    <message>
      <source>一天超过 {most} {unit}，核对一下；确实如此的在“审核”里说明。</source>
      <translation>More than {most} {unit} in one day: check it; if it is right, explain it under “Audit”.</translation>
    </message>
    <message>
      <source>一家医院算一个。</source>
      <translation>Each hospital counts as one.</translation>
    </message>
    <message>
      <source>一并新增{title} {n} 条</source>
      <translation>Add them too: {title}, {n}</translation>
    </message>
    <message>
      <source>一并新增{title} {n} 条。</source>
      <translation>Added along with the rows: {title}, {n}. </translation>
    </message>
    <message>
      <source>一次最多登记一年。把日期分成几段。</source>
      <translation>At most one year at a time. Split the dates into parts.</translation>
    </message>
    <message>
      <source>一票否决：{names}。总分记 0，各要点照常列出。</source>
      <translation>Veto: {names}. The total is 0; the points are listed as usual.</translation>
    </message>
    <message>
      <source>一致</source>
      <translation>agree</translation>
    </message>
    <message>
      <source>一边删除、另一边还在用的留下了：{titles}。</source>
      <translation>Deleted in one half but used in the other, so they stay: {titles}.</translation>
    </message>
    <message>
      <source>一边删除、另一边还在用，留下了：{title}</source>
      <translation>Deleted in one half but used in the other, so it stays: {title}</translation>
    </message>
    <message>
      <source>三、四级手术例数</source>
      <translation>Level 3 and 4 operations</translation>
    </message>
    <message>
      <source>三四级和微创手术</source>
      <translation>Grade 3–4 and minimally invasive operations</translation>
    </message>
    <message>
      <source>三方协议里旗县人民政府的投入、院长考核和保障。</source>
      <translation>What the county government did under a three-party agreement: investment, review of the hospital president, support.</translation>
    </message>
    <message>
      <source>上一人、下一人</source>
      <translation>previous, next person</translation>
    </message>
    <message>
      <source>上一份　←</source>
      <translation>Previous  ←</translation>
    </message>
    <message>
      <source>上一家、下一家医院</source>
      <translation>Previous and next hospital</translation>
    </message>
    <message>
      <source>上一年的分数并排，和方案各年累计</source>
      <translation>Last year's score beside this one, and the plan's running totals</translation>
    </message>
    <message>
      <source>上一批材料还在存入，存完了再加这 {n} 份。</source>
      <translation>The files before are still being kept. Add these {n} once that is done.</translation>
    </message>
    <message>
      <source>上一条　PgUp</source>
      <translation>Previous record (PgUp)</translation>
    </message>
    <message>
      <source>上一步</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>上升</source>
      <translation>up</translation>
    </message>
    <message>
      <source>上半年</source>
      <translation>first half-year</translation>
    </message>
    <message>
      <source>上年台账</source>
      <translation>Prior ledger</translation>
    </message>
    <message>
      <source>上年复算</source>
      <translation>Recount last year</translation>
    </message>
    <message>
      <source>上年复算平均</source>
      <translation>Recounted mean, last year</translation>
    </message>
    <message>
      <source>上年转出例数</source>
      <translation>Referred out last year</translation>
    </message>
    <message>
      <source>上报包</source>
      <translation>Report package</translation>
    </message>
    <message>
      <source>上报包 (*.dkpkg *.dkpkg.dkenc *.dkround)</source>
      <translation>Sealed package (*.dkpkg *.dkpkg.dkenc *.dkround)</translation>
    </message>
    <message>
      <source>上报包写的院名、日期、关系、得分、记录数或佐证，和里面的记录对不上：不是用本程序封的包。不能采用，请原单位重新封包。</source>
      <translation>The name, days, relations, scores, number of records or evidence the package states do not agree with the records in it: it was not sealed with this program. It cannot be taken; ask the hospital to seal it again.</translation>
    </message>
    <message>
      <source>上报包写的院名是“{theirs}”，关系表里是“{ours}”：这里按关系表写。</source>
      <translation>The package calls the hospital “{theirs}”, the pairing table “{ours}”: the table's name is used here.</translation>
    </message>
    <message>
      <source>上报包加密过，只有收它的主管部门打得开：在那里用 --home 指明收报台再核对。那个主管部门的签名指纹是 {figures}。</source>
      <translation>The package is encrypted; only the commission it is for opens it: verify it there, naming the desk with --home. That commission's signing fingerprint is {figures}.</translation>
    </message>
    <message>
      <source>上报包在哪个文件夹</source>
      <translation>Which folder holds the packages</translation>
    </message>
    <message>
      <source>上报包按方案第 {theirs} 版的标准计算，本机的第 {ours} 版不同，没有重新计算。</source>
      <translation>The package was scored by version {theirs} of the scheme; version {ours} on this computer differs, so it was not scored again.</translation>
    </message>
    <message>
      <source>上报包是新版本的程序封的。先把本机的程序升级，再打开。</source>
      <translation>The package was sealed by a newer program. Upgrade this one first.</translation>
    </message>
    <message>
      <source>上报包是方案 {theirs} 的，这里收的是 {ours}。</source>
      <translation>The package is of the scheme {theirs}; this desk collects {ours}.</translation>
    </message>
    <message>
      <source>上报包没有被改动，但里面的记录本机读不懂。核对两边程序的版本，或请原单位重新封包。</source>
      <translation>The package is unaltered, but its records cannot be read here. Compare the versions of both programs, or ask the office to seal again.</translation>
    </message>
    <message>
      <source>上报包由主管部门在收报台收。</source>
      <translation>A package is collected by the commission at its desk.</translation>
    </message>
    <message>
      <source>上报包的内容和签名对不上：封包以后被改动过，或者复制时损坏。不能采用，请原单位重新报送。</source>
      <translation>The package does not match its signature: it was changed after sealing, or damaged in copying. It cannot be taken; ask the office to submit it again.</translation>
    </message>
    <message>
      <source>上报包的记录里没有{name}的结对关系，不能重新计算，也不能采用。请原单位核对后重新封包。</source>
      <translation>The package's records pair {name} with nobody: it cannot be counted anew, nor used. Ask the office to check and seal it again.</translation>
    </message>
    <message>
      <source>上报包缺分卷 {missing}。把它和上报包放在一起，再来一次。</source>
      <translation>The package lacks its volume {missing}. Put it beside the package and try again.</translation>
    </message>
    <message>
      <source>上报包里还有和{names}的结对关系，关系表里没有：不评，也不计入得分。请向医院核对。</source>
      <translation>The package also reports of relations with {names} that the table does not list: they are not judged and add nothing to the score. Ask the hospital.</translation>
    </message>
    <message>
      <source>上报包：共 {n} 个文件，一起交</source>
      <translation>Package: {n} files, to be handed in together</translation>
    </message>
    <message>
      <source>上报的自评分</source>
      <translation>Own score as reported</translation>
    </message>
    <message>
      <source>上报的自评情况</source>
      <translation>Own account as reported</translation>
    </message>
    <message>
      <source>上次在“{title}”里填了还没有保存的内容，都还在。</source>
      <translation>What was typed in “{title}” last time and not saved is still there.</translation>
    </message>
    <message>
      <source>上次程序没有正常关闭</source>
      <translation>The program was not closed properly last time</translation>
    </message>
    <message>
      <source>上次程序没有正常关闭。已保存的记录都在，没保存的请再核对一遍。</source>
      <translation>The program was not closed properly last time. All saved records are there; please check what was not saved.</translation>
    </message>
    <message>
      <source>下一份　→</source>
      <translation>Next  →</translation>
    </message>
    <message>
      <source>下一条　PgDn</source>
      <translation>Next record (PgDn)</translation>
    </message>
    <message>
      <source>下一步</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>下半年</source>
      <translation>second half-year</translation>
    </message>
    <message>
      <source>下次启动时生效。表格、报告和台账始终是中文。</source>
      <translation>Takes effect at the next start. Forms, reports and ledgers are always in Chinese.</translation>
    </message>
    <message>
      <source>下降</source>
      <translation>down</translation>
    </message>
    <message>
      <source>不予接收</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>不予接收，签名密钥已作废</source>
      <translation>Refused: the signing key was revoked</translation>
    </message>
    <message>
      <source>不再借用</source>
      <translation>Borrow none</translation>
    </message>
    <message>
      <source>不再借用别的标准。</source>
      <translation>No standard is borrowed any more.</translation>
    </message>
    <message>
      <source>不再经办后，不在名单里出现。</source>
      <translation>No longer listed once the person has left.</translation>
    </message>
    <message>
      <source>不再跟着记录更新</source>
      <translation>No longer follows the records</translation>
    </message>
    <message>
      <source>不写的，照记录写</source>
      <translation>Left empty, the records tell it</translation>
    </message>
    <message>
      <source>不写说明，确认这样封账</source>
      <translation>Close without explanations</translation>
    </message>
    <message>
      <source>不加密</source>
      <translation>Not encrypted</translation>
    </message>
    <message>
      <source>不升级</source>
      <translation>Do not upgrade</translation>
    </message>
    <message>
      <source>不另存，存入 {n} 行</source>
      <translation>Store {n} rows without saving the others</translation>
    </message>
    <message>
      <source>不合并</source>
      <translation>Do not merge</translation>
    </message>
    <message>
      <source>不同的要点</source>
      <translation>Points that differ</translation>
    </message>
    <message>
      <source>不同的记录</source>
      <translation>Records that differ</translation>
    </message>
    <message>
      <source>不在上面的，写新的名字</source>
      <translation>Not in the list: write a new name</translation>
    </message>
    <message>
      <source>不在关系表</source>
      <translation>Not in the table</translation>
    </message>
    <message>
      <source>不在本台收报的关系表里：留着可以看，不排名次，也不计入。</source>
      <translation>Not in the table of pairings this desk collects: kept to be looked at, neither ranked nor added up.</translation>
    </message>
    <message>
      <source>不填</source>
      <translation>Leave open</translation>
    </message>
    <message>
      <source>不填时按职称名称读出。</source>
      <translation>Read from the title if left empty.</translation>
    </message>
    <message>
      <source>不存</source>
      <translation>Not stored</translation>
    </message>
    <message>
      <source>不存入</source>
      <translation>Do not store</translation>
    </message>
    <message>
      <source>不存这一列</source>
      <translation>Do not store this column</translation>
    </message>
    <message>
      <source>不安装</source>
      <translation>Do not install</translation>
    </message>
    <message>
      <source>不完成的原因</source>
      <translation>Why not done</translation>
    </message>
    <message>
      <source>不完成的原因：{n} 个失分的要点</source>
      <translation>Why not done: {n} points lost</translation>
    </message>
    <message>
      <source>不恢复</source>
      <translation>Do not restore</translation>
    </message>
    <message>
      <source>不换</source>
      <translation>Do not replace</translation>
    </message>
    <message>
      <source>不撤回</source>
      <translation>Keep it</translation>
    </message>
    <message>
      <source>不改</source>
      <translation>Change nothing</translation>
    </message>
    <message>
      <source>不改离岗日期，其余的存入</source>
      <translation>Leave these days as they are, store the rest</translation>
    </message>
    <message>
      <source>不生成</source>
      <translation>Do Not Make One</translation>
    </message>
    <message>
      <source>不用核对</source>
      <translation>Not needed</translation>
    </message>
    <message>
      <source>不登记</source>
      <translation>Left out</translation>
    </message>
    <message>
      <source>不登记这一行</source>
      <translation>Leave this row out</translation>
    </message>
    <message>
      <source>不登记选的 {n} 行</source>
      <translation>Leave the {n} chosen rows out</translation>
    </message>
    <message>
      <source>不算关系表外的{names}</source>
      <translation>Without {names}, outside the table</translation>
    </message>
    <message>
      <source>不能写入：写保护打开了，或没有写入的权限。关上写保护，或换一个 U 盘。</source>
      <translation>Cannot write: it is write-protected, or there is no permission. Switch the protection off, or use another USB stick.</translation>
    </message>
    <message>
      <source>不要有患者姓名和病案号</source>
      <translation>No patient names or record numbers</translation>
    </message>
    <message>
      <source>不计分，写进年终总结</source>
      <translation>Not scored; for the summary</translation>
    </message>
    <message>
      <source>不认得标记“{mark}”，没有填。</source>
      <translation>The mark “{mark}” is not known; not filled.</translation>
    </message>
    <message>
      <source>不进入上报材料。</source>
      <translation>Never part of what is reported.</translation>
    </message>
    <message>
      <source>不连接网络。记录只在本机的办公室文件夹里。</source>
      <translation>No network connection. Records are only in the office folder on this computer.</translation>
    </message>
    <message>
      <source>不采信</source>
      <translation>Do not trust it</translation>
    </message>
    <message>
      <source>不采用</source>
      <translation>Do not keep it</translation>
    </message>
    <message>
      <source>不采纳</source>
      <translation>Declined</translation>
    </message>
    <message>
      <source>不需要联网。所有数据只存在这台电脑上。</source>
      <translation>No internet needed. All data stays on this computer.</translation>
    </message>
    <message>
      <source>与盖章的封面逐位核对过，一致</source>
      <translation>Compared with the stamped cover, figure by figure: the same</translation>
    </message>
    <message>
      <source>专业、职称、以谁为主三项各占三分之一，前两项按人数折算。</source>
      <translation>Profession, title and main profession count a third each; the first two by the share of people.</translation>
    </message>
    <message>
      <source>专业特长</source>
      <translation>Speciality</translation>
    </message>
    <message>
      <source>专业类别</source>
      <translation>Profession</translation>
    </message>
    <message>
      <source>专人</source>
      <translation>Person in charge</translation>
    </message>
    <message>
      <source>专人负责</source>
      <translation>Somebody in charge</translation>
    </message>
    <message>
      <source>专科</source>
      <translation>Specialised</translation>
    </message>
    <message>
      <source>专科名称</source>
      <translation>Speciality name</translation>
    </message>
    <message>
      <source>专科规培</source>
      <translation>Specialist training</translation>
    </message>
    <message>
      <source>专账核算</source>
      <translation>Separate account</translation>
    </message>
    <message>
      <source>专项</source>
      <translation>Earmarked</translation>
    </message>
    <message>
      <source>专题会议</source>
      <translation>Special meeting</translation>
    </message>
    <message>
      <source>专题会议、涉及对口支援的重要会议、领导小组和联合协商会议，一次记一条。</source>
      <translation>Special meetings, major meetings that dealt with paired assistance, leading group and joint meetings: one record per meeting.</translation>
    </message>
    <message>
      <source>业务培训</source>
      <translation>Training course</translation>
    </message>
    <message>
      <source>业务骨干或带头人培养</source>
      <translation>Training of key staff or leaders</translation>
    </message>
    <message>
      <source>两份都封账了 {year} 年。在两份里都重新打开这一年，再合并；合并以后封账一次。</source>
      <translation>Both halves closed {year}. Open the year again in both, merge, and close it once afterwards.</translation>
    </message>
    <message>
      <source>两份都还没有复算：只比医院自己写的。</source>
      <translation>Neither was recounted yet: only what the hospital itself wrote is compared.</translation>
    </message>
    <message>
      <source>两份里的记录都一样。</source>
      <translation>The records in both are alike.</translation>
    </message>
    <message>
      <source>两方各记各的，考核标准也不同。一家医院两方都是时，建好以后在“设置”的“方案”里增加另一方。</source>
      <translation>Each side keeps its own records and is judged by its own standard. If the hospital is on both sides, add the other one later in Settings, under Schemes.</translation>
    </message>
    <message>
      <source>两条都留</source>
      <translation>Keep both</translation>
    </message>
    <message>
      <source>两边上报包里计入的记录。派驻人员两边报了同一个人的只算一人，新技术同名的只算一项。</source>
      <translation>The records that both packages count. A person whom both report is counted once, and so is a technique of one name.</translation>
    </message>
    <message>
      <source>两边不同</source>
      <translation>Differ</translation>
    </message>
    <message>
      <source>两边改的不是同一处、合在一起的 {n} 条，请看一眼：</source>
      <translation>{n} records were changed in different places in each and put together; please look at them:</translation>
    </message>
    <message>
      <source>两边改的不是同一处、合在一起的 {n} 条，请看一眼：{titles}。</source>
      <translation>{n} records were changed in different places in each and put together; please look at them: {titles}.</translation>
    </message>
    <message>
      <source>两边改的不是同一处的 {n} 条，合在一起。</source>
      <translation>{n} that each changed elsewhere are united.</translation>
    </message>
    <message>
      <source>两边都改过，这一行没有收</source>
      <translation>Both sides changed it; this row was not taken</translation>
    </message>
    <message>
      <source>两边都没有登记。</source>
      <translation>Neither side has any.</translation>
    </message>
    <message>
      <source>两遍写的不一样</source>
      <translation>The two differ</translation>
    </message>
    <message>
      <source>个人目标</source>
      <translation>Member goal</translation>
    </message>
    <message>
      <source>个人目标和任务</source>
      <translation>Personal aims and tasks</translation>
    </message>
    <message>
      <source>个，{size}</source>
      <translation>files, {size}</translation>
    </message>
    <message>
      <source>中医</source>
      <translation>Chinese medicine</translation>
    </message>
    <message>
      <source>中心与管理建设</source>
      <translation>Centres and management</translation>
    </message>
    <message>
      <source>中文</source>
      <translation>Chinese</translation>
    </message>
    <message>
      <source>中级</source>
      <translation>Intermediate</translation>
    </message>
    <message>
      <source>中西医结合</source>
      <translation>Integrated medicine</translation>
    </message>
    <message>
      <source>中长期目标</source>
      <translation>Medium and long-term targets</translation>
    </message>
    <message>
      <source>临床重点专科</source>
      <translation>Key clinical specialities</translation>
    </message>
    <message>
      <source>临床骨干</source>
      <translation>Key clinician</translation>
    </message>
    <message>
      <source>临床骨干不够</source>
      <translation>Too few key clinicians</translation>
    </message>
    <message>
      <source>临床骨干医师或医技人员。</source>
      <translation>A key clinical physician or technician.</translation>
    </message>
    <message>
      <source>为什么删，记在修改历史里：</source>
      <translation>Why it is deleted, kept in the history:</translation>
    </message>
    <message>
      <source>为什么是这样；和上报材料一起走</source>
      <translation>Why it is so; goes with the report</translation>
    </message>
    <message>
      <source>为什么要重新打开</source>
      <translation>Why it is to be reopened</translation>
    </message>
    <message>
      <source>主持人</source>
      <translation>Chair</translation>
    </message>
    <message>
      <source>主管卫生健康委</source>
      <translation>Commission</translation>
    </message>
    <message>
      <source>主管部门</source>
      <translation>Commission</translation>
    </message>
    <message>
      <source>主管部门怎么收报：两家示范医院的上报包已经收下</source>
      <translation>How a commission collects: the packages of both demo hospitals are there</translation>
    </message>
    <message>
      <source>主管部门的名称</source>
      <translation>Name of the commission</translation>
    </message>
    <message>
      <source>主管部门的回执到了以后，在这里打开。</source>
      <translation>When the commission's receipt comes, open it here.</translation>
    </message>
    <message>
      <source>主管部门（卫生健康委）</source>
      <translation>Commission (health authority)</translation>
    </message>
    <message>
      <source>主要领导调研</source>
      <translation>Visits by the leaders</translation>
    </message>
    <message>
      <source>主题</source>
      <translation>Topic</translation>
    </message>
    <message>
      <source>义诊</source>
      <translation>Free clinic</translation>
    </message>
    <message>
      <source>也可以在上面改选“照片缩小”（约 {size}），放得下。</source>
      <translation>Or choose “Photos smaller” above (about {size}): that fits.</translation>
    </message>
    <message>
      <source>也可以把文件拖到这一页，或按 Ctrl+V 粘贴图片，直接给选中的记录。</source>
      <translation>Or drop files on this page, or paste a picture with Ctrl+V: they go to the chosen records.</translation>
    </message>
    <message>
      <source>也可以选“佐证只带目录”。</source>
      <translation>“Catalogue only” is another way.</translation>
    </message>
    <message>
      <source>也可以选“照片缩小”（约 {size}）或“佐证只带目录”。</source>
      <translation>Or choose “Photos smaller” (about {size}) or “List only”.</translation>
    </message>
    <message>
      <source>也带上签名密钥</source>
      <translation>With the signing key</translation>
    </message>
    <message>
      <source>书记</source>
      <translation>Party secretary</translation>
    </message>
    <message>
      <source>五大救治中心、专科和管理方面的建设内容和进展。</source>
      <translation>What is being built up in the five emergency centres, departments and management, and how far it is.</translation>
    </message>
    <message>
      <source>交主管部门：记录、评分、文书和佐证封成一个文件并签名，封包以后改动一个字也看得出来。</source>
      <translation>For the commission: records, scores, papers and evidence in one signed file; a single change after sealing shows.</translation>
    </message>
    <message>
      <source>交通补助</source>
      <translation>Travel allowance</translation>
    </message>
    <message>
      <source>亮点</source>
      <translation>Highlight</translation>
    </message>
    <message>
      <source>人</source>
      <translation>people</translation>
    </message>
    <message>
      <source>人员</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>人员、日期、教学活动和新技术，双方报的一致。</source>
      <translation>Members, days, teaching and new techniques: both sides report the same.</translation>
    </message>
    <message>
      <source>人才培养</source>
      <translation>Staff training</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>Attendees</translation>
    </message>
    <message>
      <source>人数、时间等参数有改动</source>
      <translation>parameters (heads, times) changed</translation>
    </message>
    <message>
      <source>人数变化大</source>
      <translation>Head-count jumps</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>今天 {month}-{day}</source>
      <translation>Today {month}-{day}</translation>
    </message>
    <message>
      <source>今天应到</source>
      <translation>Due today</translation>
    </message>
    <message>
      <source>今天截止</source>
      <translation>Due today</translation>
    </message>
    <message>
      <source>今天没有人在岗。</source>
      <translation>Nobody is on site today.</translation>
    </message>
    <message>
      <source>今天的 {n} 份</source>
      <translation>{n} of today</translation>
    </message>
    <message>
      <source>今天驻点</source>
      <translation>On site today</translation>
    </message>
    <message>
      <source>今年没有值、留了空白的：{marks}。</source>
      <translation>Without a value this year, left blank: {marks}.</translation>
    </message>
    <message>
      <source>从</source>
      <translation>From</translation>
    </message>
    <message>
      <source>从 U 盘升级</source>
      <translation>Upgrade from a USB stick</translation>
    </message>
    <message>
      <source>从 U 盘升级…</source>
      <translation>Upgrade from a USB stick…</translation>
    </message>
    <message>
      <source>从 U 盘收报</source>
      <translation>Collect from a stick</translation>
    </message>
    <message>
      <source>从 {among} 条记录中抽出 {n} 条　{who}</source>
      <translation>{n} drawn from {among} records · {who}</translation>
    </message>
    <message>
      <source>从 {name} 导入“{title}”</source>
      <translation>Import “{title}” from {name}</translation>
    </message>
    <message>
      <source>从 {n} 条“{title}”记录数出</source>
      <translation>Counted from {n} records of “{title}”</translation>
    </message>
    <message>
      <source>从上年台账读入 {n} 条</source>
      <translation>Records read from the prior ledger: {n}</translation>
    </message>
    <message>
      <source>从备份恢复</source>
      <translation>Restore from backup</translation>
    </message>
    <message>
      <source>从备份恢复…</source>
      <translation>Put back a backup…</translation>
    </message>
    <message>
      <source>从头再来，换一种写法</source>
      <translation>Begin again, in another form</translation>
    </message>
    <message>
      <source>从现在起写进每条记录的修改历史，也是报送函的联系人。</source>
      <translation>Written into the history of every record from now on, and the contact in covering letters.</translation>
    </message>
    <message>
      <source>以前写过的照旧，不对的改。</source>
      <translation>What was written before stands; mend what is no longer true.</translation>
    </message>
    <message>
      <source>以前收过</source>
      <translation>Taken before</translation>
    </message>
    <message>
      <source>以前的值没有收。确实要改回去，加 --go-back 再收一次。</source>
      <translation>The earlier values were not taken. If they should go back, take it once more with --go-back.</translation>
    </message>
    <message>
      <source>以前的备份里还有，要另外删。</source>
      <translation>Earlier backups still hold it; delete it there as well.</translation>
    </message>
    <message>
      <source>以前确认过的写法</source>
      <translation>A wording confirmed before</translation>
    </message>
    <message>
      <source>以前签名的密钥没有带到这台电脑，不能封包、签名。先取用旧电脑的密钥文件：在“设置”的“签名密钥”里，或用 duikou key --take。密钥确实没有了，才在那里另生成一个（duikou key --new-key）：对方会看到“密钥变了”，要重新核对盖章的封面。</source>
      <translation>The key that signed before did not come to this computer, so nothing can be sealed or signed. First take the key file of the old computer: in “Settings”, “Signing key”, or with duikou key --take. Only if the key is really gone, make another one there (duikou key --new-key): the others will see that the key changed and must compare the stamped cover again.</translation>
    </message>
    <message>
      <source>以后用这个密钥签名。</source>
      <translation>This key signs from now on.</translation>
    </message>
    <message>
      <source>以后用这个密钥签名；原来的密钥留在旁边。</source>
      <translation>This key signs from now on; the one before is kept beside it.</translation>
    </message>
    <message>
      <source>以后用这个新密钥签名。把上面的签名指纹告诉对方。</source>
      <translation>This new key signs from now on. Tell the others the fingerprint above.</translation>
    </message>
    <message>
      <source>以后的认定、评审和指纹核对记在谁名下。</source>
      <translation>In whose name decisions, reviews and fingerprint checks are kept from now on.</translation>
    </message>
    <message>
      <source>以后的记录记在谁名下。</source>
      <translation>Under whose name records are kept from now on.</translation>
    </message>
    <message>
      <source>任务</source>
      <translation>Task</translation>
    </message>
    <message>
      <source>任务内容</source>
      <translation>Tasks</translation>
    </message>
    <message>
      <source>份</source>
      <translation>items</translation>
    </message>
    <message>
      <source>份，其中纸质 {n} 份</source>
      <translation>pieces, {n} of them on paper</translation>
    </message>
    <message>
      <source>会上提出的意见。没有意见的不计入每季度会议。</source>
      <translation>Opinions formed at the meeting. A meeting without opinions does not count as the meeting of the quarter.</translation>
    </message>
    <message>
      <source>会填 {n} 条</source>
      <translation>{n} will be filled</translation>
    </message>
    <message>
      <source>会议</source>
      <translation>Meeting</translation>
    </message>
    <message>
      <source>会议日期</source>
      <translation>Held on</translation>
    </message>
    <message>
      <source>会诊</source>
      <translation>Consultation</translation>
    </message>
    <message>
      <source>住院</source>
      <translation>Inpatient</translation>
    </message>
    <message>
      <source>住院医师规培基地</source>
      <translation>Training base</translation>
    </message>
    <message>
      <source>住院医规培</source>
      <translation>Residency training</translation>
    </message>
    <message>
      <source>佐证</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>佐证 {n} 份</source>
      <translation>{n} items of evidence</translation>
    </message>
    <message>
      <source>佐证{what}</source>
      <translation>evidence: {what}</translation>
    </message>
    <message>
      <source>佐证以后在“佐证材料”里给。</source>
      <translation>Evidence is given later under “Evidence”.</translation>
    </message>
    <message>
      <source>佐证只带目录</source>
      <translation>List only</translation>
    </message>
    <message>
      <source>佐证只有目录</source>
      <translation>Only the list came</translation>
    </message>
    <message>
      <source>佐证只有纸质的</source>
      <translation>Evidence on paper only</translation>
    </message>
    <message>
      <source>佐证在包里：{how}。原件都在本单位，主管部门要看时另外送。</source>
      <translation>Evidence in the package: {how}. The originals stay here; bring them where the commission wants to see them.</translation>
    </message>
    <message>
      <source>佐证在哪里</source>
      <translation>Where the evidence is</translation>
    </message>
    <message>
      <source>佐证文件不放入，只写目录：每份的名称、归在哪个要点；封面和包里都写明。</source>
      <translation>No files of evidence go in, only their list: the name of each and its point; the cover and the package say so.</translation>
    </message>
    <message>
      <source>佐证文件不见了</source>
      <translation>Evidence file gone</translation>
    </message>
    <message>
      <source>佐证文件有问题：{lost}</source>
      <translation>Trouble with an evidence file: {lost}</translation>
    </message>
    <message>
      <source>佐证文件被改动过</source>
      <translation>Evidence file altered</translation>
    </message>
    <message>
      <source>佐证材料</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>佐证材料“{name}”{day} 因“{reason}”彻底删除过，现在又存了进来。不该有的，再彻底删除一次；可以留的，写一句说明。</source>
      <translation>The evidence “{name}” was removed for good on {day} because of “{reason}” and has come in again. Remove it for good once more if it should not be here, or write why it may stay.</translation>
    </message>
    <message>
      <source>佐证材料目录</source>
      <translation>Evidence catalogue</translation>
    </message>
    <message>
      <source>佐证缺 {k} 件</source>
      <translation>{k} pieces of evidence missing</translation>
    </message>
    <message>
      <source>余下的都办好</source>
      <translation>everything left is done</translation>
    </message>
    <message>
      <source>作为{side}医院</source>
      <translation>As {side}</translation>
    </message>
    <message>
      <source>作废</source>
      <translation>Revoke</translation>
    </message>
    <message>
      <source>作废以后，用这个密钥签名的上报包都不再采信。写明原因。</source>
      <translation>Once revoked, no package signed with this key is accepted any more. Give the reason.</translation>
    </message>
    <message>
      <source>作废密钥</source>
      <translation>Revoke the key</translation>
    </message>
    <message>
      <source>作废密钥要写原因。</source>
      <translation>Revoking a key needs a reason.</translation>
    </message>
    <message>
      <source>作废这个密钥…</source>
      <translation>Revoke this key…</translation>
    </message>
    <message>
      <source>例</source>
      <translation>cases</translation>
    </message>
    <message>
      <source>例如：柳州市卫生健康委</source>
      <translation>For example: Liuzhou Health Commission</translation>
    </message>
    <message>
      <source>例数</source>
      <translation>Cases</translation>
    </message>
    <message>
      <source>例：{example}</source>
      <translation>Example: {example}</translation>
    </message>
    <message>
      <source>依据的记录</source>
      <translation>Records it stands on</translation>
    </message>
    <message>
      <source>依据的记录 {n} 条</source>
      <translation>{n} records behind it</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存并再记一条</source>
      <translation>Save and add another</translation>
    </message>
    <message>
      <source>保存说明</source>
      <translation>Save explanation</translation>
    </message>
    <message>
      <source>保留 {score}</source>
      <translation>Keep {score}</translation>
    </message>
    <message>
      <source>保留岗位</source>
      <translation>Post kept</translation>
    </message>
    <message>
      <source>保障</source>
      <translation>Support</translation>
    </message>
    <message>
      <source>保障内容</source>
      <translation>Item provided</translation>
    </message>
    <message>
      <source>信息报送</source>
      <translation>Report due</translation>
    </message>
    <message>
      <source>信息直报</source>
      <translation>Direct reporting</translation>
    </message>
    <message>
      <source>修改</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>修改{title}</source>
      <translation>Edit: {title}</translation>
    </message>
    <message>
      <source>修改历史</source>
      <translation>Change history</translation>
    </message>
    <message>
      <source>修改已有的 {n} 条</source>
      <translation>{n} existing records changed</translation>
    </message>
    <message>
      <source>借用“{id}”的标准</source>
      <translation>borrows the standard of “{id}”</translation>
    </message>
    <message>
      <source>借用评分标准</source>
      <translation>Borrow a standard</translation>
    </message>
    <message>
      <source>借用评分标准…</source>
      <translation>Borrow a standard…</translation>
    </message>
    <message>
      <source>值</source>
      <translation>Value</translation>
    </message>
    <message>
      <source>值得写进年度总结的做法和成效，有具体数据最好。</source>
      <translation>Practices and results worth telling in the year-end summary, best with concrete figures.</translation>
    </message>
    <message>
      <source>停用日期</source>
      <translation>Used until</translation>
    </message>
    <message>
      <source>催报 {n} 家</source>
      <translation>Chase {n} hospitals</translation>
    </message>
    <message>
      <source>催报名单</source>
      <translation>List to chase by</translation>
    </message>
    <message>
      <source>元</source>
      <translation>yuan</translation>
    </message>
    <message>
      <source>先不写</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <source>先不建立结对关系</source>
      <translation>No relations for now</translation>
    </message>
    <message>
      <source>先不收</source>
      <translation>Take nothing yet</translation>
    </message>
    <message>
      <source>先不收，什么都没有存</source>
      <translation>Not taken yet, nothing was stored</translation>
    </message>
    <message>
      <source>先关闭这一个，回到第一页；那里可以再回来。</source>
      <translation>This one is closed first and the first page is shown; from there you can come back.</translation>
    </message>
    <message>
      <source>先关闭这一个，回到第一页；那里可以再回来。一家医院一个办公室。</source>
      <translation>Closes this one and goes to the first page, from which you can come back. Each hospital has an office of its own.</translation>
    </message>
    <message>
      <source>先写到旁边，读回核对一致后才改成正式名字；原有的不会被改动。文件夹再写一次另取名字；同一个上报包再写一份，要换一个位置。身份证号和电话不会写进去。</source>
      <translation>Written beside first and named only once it was read back and is the same; what is there is not touched. A folder written again gets another name; the same package once more needs another place. ID numbers and telephones are not written.</translation>
    </message>
    <message>
      <source>先写种子：公布过的一句话或一串数字，比如当天的开奖号码。</source>
      <translation>Write the seed first: published words or figures, such as the day's lottery numbers.</translation>
    </message>
    <message>
      <source>先写认定的理由。</source>
      <translation>First write the reason for the decision.</translation>
    </message>
    <message>
      <source>先办好</source>
      <translation>To be settled first</translation>
    </message>
    <message>
      <source>先填一个值。</source>
      <translation>Give a value first.</translation>
    </message>
    <message>
      <source>先存为草稿，补齐后计入。</source>
      <translation>Saved as drafts; they count once complete.</translation>
    </message>
    <message>
      <source>先打开封过这个上报包的办公室，再打开回执。</source>
      <translation>First open the office that sealed the package, then the receipt.</translation>
    </message>
    <message>
      <source>先把上面“先办好”的办好，再封账。</source>
      <translation>First settle what is listed above, then close.</translation>
    </message>
    <message>
      <source>先标为草稿，不计入</source>
      <translation>Mark as draft, not counted</translation>
    </message>
    <message>
      <source>先核对{name}的签名指纹，再采用它的评审。</source>
      <translation>Compare {name}'s signing fingerprint before adopting its review.</translation>
    </message>
    <message>
      <source>先照对方念的填</source>
      <translation>Type what they read out first</translation>
    </message>
    <message>
      <source>先选择经办人（窗口左下角，命令行用 --clerk）：封账要写明是谁。</source>
      <translation>Choose the clerk first (bottom left of the window, --clerk on the command line): a closing names who did it.</translation>
    </message>
    <message>
      <source>先选文件，或者复制一张表再点“粘贴”。</source>
      <translation>Choose a file, or copy a table and press “Paste”.</translation>
    </message>
    <message>
      <source>先随便看看？</source>
      <translation>Just having a look?</translation>
    </message>
    <message>
      <source>光标移到一个数上，看它从哪里来；其余文字随便改。</source>
      <translation>Put the cursor on a figure to see where it comes from; change all other words freely.</translation>
    </message>
    <message>
      <source>免费填 0。</source>
      <translation>Enter 0 if free.</translation>
    </message>
    <message>
      <source>免费接收进修</source>
      <translation>Further training free of charge</translation>
    </message>
    <message>
      <source>党政班子专题</source>
      <translation>Leadership meeting</translation>
    </message>
    <message>
      <source>党政班子专题研究</source>
      <translation>Leadership meetings on the aid</translation>
    </message>
    <message>
      <source>全年有人驻点</source>
      <translation>Somebody on site all year</translation>
    </message>
    <message>
      <source>全年至少 {n} {unit}</source>
      <translation>at least {n} {unit} in the year</translation>
    </message>
    <message>
      <source>全年要求</source>
      <translation>Required</translation>
    </message>
    <message>
      <source>全年都有人</source>
      <translation>Somebody was there all year</translation>
    </message>
    <message>
      <source>全年驻点</source>
      <translation>On site through the year</translation>
    </message>
    <message>
      <source>全文</source>
      <translation>Whole text</translation>
    </message>
    <message>
      <source>全称</source>
      <translation>Full name</translation>
    </message>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>全部不勾</source>
      <translation>Tick none</translation>
    </message>
    <message>
      <source>全部要点</source>
      <translation>All points</translation>
    </message>
    <message>
      <source>全院</source>
      <translation>Whole hospital</translation>
    </message>
    <message>
      <source>全院（{n} 个结对关系的平均）：{told}</source>
      <translation>Whole hospital (mean of {n} pairings): {told}</translation>
    </message>
    <message>
      <source>全院（{n} 个结对平均）</source>
      <translation>Whole hospital (mean of {n} relations)</translation>
    </message>
    <message>
      <source>全院（{n} 家支援医院）</source>
      <translation>Whole hospital ({n} supporters)</translation>
    </message>
    <message>
      <source>全院（各关系平均）</source>
      <translation>Whole hospital (mean of relations)</translation>
    </message>
    <message>
      <source>公众号</source>
      <translation>WeChat account</translation>
    </message>
    <message>
      <source>公差</source>
      <translation>Official business</translation>
    </message>
    <message>
      <source>公布过的一句话或一串数字，比如当天的开奖号码</source>
      <translation>Published words or figures, such as the day's lottery numbers</translation>
    </message>
    <message>
      <source>公式出错：{value}。</source>
      <translation>Formula error: {value}.</translation>
    </message>
    <message>
      <source>公式没有结果。用 Excel 打开保存一次，或直接填数值。</source>
      <translation>The formula has no result. Open and save the file in Excel, or enter the value itself.</translation>
    </message>
    <message>
      <source>公示</source>
      <translation>Public notice</translation>
    </message>
    <message>
      <source>公示人员</source>
      <translation>Members covered</translation>
    </message>
    <message>
      <source>公示内容</source>
      <translation>Shows</translation>
    </message>
    <message>
      <source>公示地点</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>公示日期</source>
      <translation>Posted on</translation>
    </message>
    <message>
      <source>公示派驻人员信息</source>
      <translation>Staff made public</translation>
    </message>
    <message>
      <source>公示结束</source>
      <translation>Posted until</translation>
    </message>
    <message>
      <source>共 {n} 个文件，一起交。</source>
      <translation>{n} files, to be handed in together.</translation>
    </message>
    <message>
      <source>共 {n} 处，改好再检查一次。</source>
      <translation>{n} in all. Mend them and check again.</translation>
    </message>
    <message>
      <source>共 {n} 条</source>
      <translation>Total {n}</translation>
    </message>
    <message>
      <source>共 {n} 行</source>
      <translation>{n} rows</translation>
    </message>
    <message>
      <source>共几个</source>
      <translation>Of</translation>
    </message>
    <message>
      <source>关上</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>关上　Esc</source>
      <translation>Close (Esc)</translation>
    </message>
    <message>
      <source>关上表单</source>
      <translation>close the form</translation>
    </message>
    <message>
      <source>关于</source>
      <translation>About</translation>
    </message>
    <message>
      <source>关系表</source>
      <translation>Pairing table</translation>
    </message>
    <message>
      <source>关系表 (*.docx *.xlsx *.xls *.ods *.csv *.txt)</source>
      <translation>Pairing table (*.docx *.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
      <source>关系表序号</source>
      <translation>Pairing table no.</translation>
    </message>
    <message>
      <source>关系表有改动</source>
      <translation>pairing table changed</translation>
    </message>
    <message>
      <source>关系表没填全</source>
      <translation>Line of the table not complete</translation>
    </message>
    <message>
      <source>关系表里没有“{name}”。是不是：{names}？</source>
      <translation>“{name}” is not in the pairing table. Did you mean: {names}?</translation>
    </message>
    <message>
      <source>关系表里没有这个名称，先不建立结对关系</source>
      <translation>The pairing table has no such name; no pairings are made yet</translation>
    </message>
    <message>
      <source>关系表里没有这样的县：{names}。</source>
      <translation>Not in the table: {names}.</translation>
    </message>
    <message>
      <source>关系表里的全部</source>
      <translation>All in the pairing table</translation>
    </message>
    <message>
      <source>关系表里还有和{names}的结对关系，上报包里没有：得分是报来的几个的平均，请向医院核对。</source>
      <translation>The pairing table also has a pairing with {names}, which the package leaves out: the score is the mean of those reported. Ask the hospital.</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>关闭前没有备份成</source>
      <translation>No backup before closing</translation>
    </message>
    <message>
      <source>关闭程序</source>
      <translation>Close the program</translation>
    </message>
    <message>
      <source>关闭程序、导入和升级前自动备份，每份都核对过</source>
      <translation>Backed up automatically on closing and before imports and upgrades; each backup is verified</translation>
    </message>
    <message>
      <source>关闭程序时</source>
      <translation>When the program was closed</translation>
    </message>
    <message>
      <source>其中 {counties} 已认定归{cities}：核对以后几个市说的都不算，到定下归谁为止。</source>
      <translation> Of these {counties} were confirmed as those of {cities}: afterwards neither city's word counts for them until it is settled whose they are.</translation>
    </message>
    <message>
      <source>其中 {counties} 认定归{cities}。</source>
      <translation> Of these {counties} were confirmed as those of {cities}.</translation>
    </message>
    <message>
      <source>其中 {n} 个存疑，看下面的说明。</source>
      <translation> {n} of them in doubt: see the words below.</translation>
    </message>
    <message>
      <source>其中 {n} 份是加密报来的，写出的是打开以后的上报包，不加密；里面的内容和签名没有变。</source>
      <translation>{n} of them came encrypted. What is written is the package that was in it, not encrypted; its content and signature are unchanged.</translation>
    </message>
    <message>
      <source>其中 {n} 分由本单位判断，记录定不了。</source>
      <translation>Of it {n} are our own judgement, which no record decides.</translation>
    </message>
    <message>
      <source>其中 {n} 处有错，要改，不能只写说明</source>
      <translation>{n} of them are errors, to be mended; an explanation is not enough</translation>
    </message>
    <message>
      <source>其中 {n} 条草稿就齐了</source>
      <translation>{n} drafts of them will be complete</translation>
    </message>
    <message>
      <source>其中 {n} 条草稿齐了</source>
      <translation>{n} drafts of them are complete now</translation>
    </message>
    <message>
      <source>其中 {n} 项的{label}还没有到，未计入。</source>
      <translation>Of these, {n} have their {label} still to come and do not count.</translation>
    </message>
    <message>
      <source>其中 {n} 项缺佐证，未计入。</source>
      <translation>Of these, {n} lack evidence and do not count.</translation>
    </message>
    <message>
      <source>其中 {rows}</source>
      <translation>of which {rows}</translation>
    </message>
    <message>
      <source>其中加分</source>
      <translation>Of it bonus</translation>
    </message>
    <message>
      <source>其中由本单位判断、记录定不了的</source>
      <translation>Of it judged by this hospital, which no record decides</translation>
    </message>
    <message>
      <source>其他</source>
      <translation>Other</translation>
    </message>
    <message>
      <source>其余待评</source>
      <translation>The rest</translation>
    </message>
    <message>
      <source>其余待评…</source>
      <translation>The rest…</translation>
    </message>
    <message>
      <source>其余要点</source>
      <translation>Other points</translation>
    </message>
    <message>
      <source>内容</source>
      <translation>Content</translation>
    </message>
    <message>
      <source>内容像这一项，请确认</source>
      <translation>Contents look like this field; please confirm</translation>
    </message>
    <message>
      <source>内容指纹</source>
      <translation>Fingerprint of the content</translation>
    </message>
    <message>
      <source>再写一份到另一个位置</source>
      <translation>Write a copy to another location</translation>
    </message>
    <message>
      <source>再写一遍</source>
      <translation>Once more</translation>
    </message>
    <message>
      <source>再点一次取消选择</source>
      <translation>Press again to clear the choice</translation>
    </message>
    <message>
      <source>再采用一次（{n} 份已采用）</source>
      <translation>Adopt again ({n} adopted)</translation>
    </message>
    <message>
      <source>再采用一次（{n} 份已采用，{fresh} 份还没有）</source>
      <translation>Adopt again ({n} adopted, {fresh} not yet)</translation>
    </message>
    <message>
      <source>写 {n} 份回执…</source>
      <translation>Write {n} receipts…</translation>
    </message>
    <message>
      <source>写不完成的原因 {n} 条</source>
      <translation>Write {n} reasons for what was not done</translation>
    </message>
    <message>
      <source>写了说明再封；不写也要这样封账的，加 --agree。</source>
      <translation>Write a word on them, then close; to close all the same, add --agree.</translation>
    </message>
    <message>
      <source>写于</source>
      <translation>Written on</translation>
    </message>
    <message>
      <source>写入</source>
      <translation>Write</translation>
    </message>
    <message>
      <source>写入 {written} 条（其中修改已有的 {changed} 条，草稿 {drafts} 条），已有 {skipped} 条，有错 {faults} 处。</source>
      <translation>{written} written ({changed} of them existing records changed, {drafts} drafts), {skipped} there already, {faults} faults.</translation>
    </message>
    <message>
      <source>写入 {written} 条，没有变化 {same} 条，冲突 {conflicts} 处，有错 {faults} 处。</source>
      <translation>{written} written, {same} unchanged, {conflicts} conflicts, {faults} faults.</translation>
    </message>
    <message>
      <source>写入的文件</source>
      <translation>Files written</translation>
    </message>
    <message>
      <source>写出抽查表…</source>
      <translation>Write the sheet…</translation>
    </message>
    <message>
      <source>写出的文件里没有身份证号和电话。</source>
      <translation>What is written holds no ID-card and no telephone numbers.</translation>
    </message>
    <message>
      <source>写别的数；记录变了，这里仍是手写的</source>
      <translation>Write another figure; it stays as written when records change</translation>
    </message>
    <message>
      <source>写到 U 盘上以后读出来不一样。换一个 U 盘再试。</source>
      <translation>It reads differently from the stick than it was written. Try another stick.</translation>
    </message>
    <message>
      <source>写到 {place}</source>
      <translation>Write to {place}</translation>
    </message>
    <message>
      <source>写到 {place}。</source>
      <translation>It is written to {place}.</translation>
    </message>
    <message>
      <source>写到“{place}”</source>
      <translation>Write to “{place}”</translation>
    </message>
    <message>
      <source>写到哪个文件夹，比如 U 盘</source>
      <translation>Into which folder, for example a USB stick</translation>
    </message>
    <message>
      <source>写到哪里</source>
      <translation>Where to write</translation>
    </message>
    <message>
      <source>写到哪里（U 盘或文件夹）</source>
      <translation>Where to write (stick or folder)</translation>
    </message>
    <message>
      <source>写到这里</source>
      <translation>Write there</translation>
    </message>
    <message>
      <source>写后有改动</source>
      <translation>Changed since written</translation>
    </message>
    <message>
      <source>写回执、签发方案、向省里上报时签名；别人照指纹认得是本部门</source>
      <translation>Signs receipts, schemes and what goes to the province; others know this commission by its fingerprint</translation>
    </message>
    <message>
      <source>写回执要有 --year 和 --to。</source>
      <translation>Writing receipts needs --year and --to.</translation>
    </message>
    <message>
      <source>写在 U 盘上的，请用系统的“安全移除”后再拔出 U 盘。</source>
      <translation>If it is on a USB stick, use “Safely remove” before pulling the stick out.</translation>
    </message>
    <message>
      <source>写在汇总表、催报名单和回执上。省级收关系表里的全部；市级勾选自己的县（市、区）。</source>
      <translation>It stands on tables, lists and receipts. A province collects the whole table; a city ticks its own counties.</translation>
    </message>
    <message>
      <source>写在自评情况后面，随自评表上报。</source>
      <translation>Printed behind the account on the form that is reported.</translation>
    </message>
    <message>
      <source>写在表里</source>
      <translation>Write in the form</translation>
    </message>
    <message>
      <source>写好以后记录又改过。要交改过的，再写一份。</source>
      <translation>Records were changed after it was written. To hand in the changes, write it once more.</translation>
    </message>
    <message>
      <source>写存放位置</source>
      <translation>Enter its location</translation>
    </message>
    <message>
      <source>写完会从头读回来核对。这时不要拔出 U 盘；取消则什么也不留下。</source>
      <translation>What is written is read back and checked. Do not pull out the USB stick meanwhile; cancelling leaves nothing behind.</translation>
    </message>
    <message>
      <source>写总结</source>
      <translation>Write the report</translation>
    </message>
    <message>
      <source>写成什么</source>
      <translation>What to write</translation>
    </message>
    <message>
      <source>写明为什么彻底删除。</source>
      <translation>Say why it is to be removed for good.</translation>
    </message>
    <message>
      <source>写明为什么重新打开。</source>
      <translation>Say why it is reopened.</translation>
    </message>
    <message>
      <source>写明认定的理由，再认定</source>
      <translation>Write the reason of the decision, then decide</translation>
    </message>
    <message>
      <source>写法</source>
      <translation>Written as</translation>
    </message>
    <message>
      <source>写法相近，请确认</source>
      <translation>A similar wording, please confirm</translation>
    </message>
    <message>
      <source>写法：3-5、3月5日、2024-3-5 都可以；只写 3月，就从月初到月底。</source>
      <translation>Write 3-5, 2024-3-5 or 20240305; a month alone is from its first day to its last.</translation>
    </message>
    <message>
      <source>写法：3-5、3月5日、2024-3-5、20240305 都可以；Ctrl+; 填今天。</source>
      <translation>Ways to write it: 3-5, 2024-3-5, 20240305, or in Chinese; Ctrl+; enters today.</translation>
    </message>
    <message>
      <source>写理由</source>
      <translation>Give reasons</translation>
    </message>
    <message>
      <source>写经办人的姓名</source>
      <translation>Name of the clerk</translation>
    </message>
    <message>
      <source>写评审分</source>
      <translation>Write the reviewed score</translation>
    </message>
    <message>
      <source>写进总结</source>
      <translation>In the summary</translation>
    </message>
    <message>
      <source>写进每一次认定、评审和指纹核对。</source>
      <translation>Stands at every decision, review and fingerprint.</translation>
    </message>
    <message>
      <source>写选中的回执…</source>
      <translation>Write the chosen…</translation>
    </message>
    <message>
      <source>决定</source>
      <translation>Decision</translation>
    </message>
    <message>
      <source>几批的取最低一批</source>
      <translation>Of several batches the lowest counts</translation>
    </message>
    <message>
      <source>几次上报对照</source>
      <translation>Reports side by side</translation>
    </message>
    <message>
      <source>凭证号</source>
      <translation>Voucher no.</translation>
    </message>
    <message>
      <source>出版日期</source>
      <translation>Published on</translation>
    </message>
    <message>
      <source>分</source>
      <translation>points</translation>
    </message>
    <message>
      <source>分母</source>
      <translation>Denominator</translation>
    </message>
    <message>
      <source>列</source>
      <translation>Column</translation>
    </message>
    <message>
      <source>列名相同</source>
      <translation>The same heading</translation>
    </message>
    <message>
      <source>刚写的 {name} 不在 {place} 了，没有可抄的。把那个 U 盘插回来再试。</source>
      <translation>{name}, which was just written, is no longer in {place}: there is nothing to copy. Plug that stick in again and try once more.</translation>
    </message>
    <message>
      <source>创伤中心</source>
      <translation>Trauma centre</translation>
    </message>
    <message>
      <source>删除 {n} 条	Delete</source>
      <translation>Delete selected ({n})	Delete</translation>
    </message>
    <message>
      <source>删除{title} {n} 条</source>
      <translation>Delete: {title} ({n})</translation>
    </message>
    <message>
      <source>删除了这条记录。</source>
      <translation>Deleted this record.</translation>
    </message>
    <message>
      <source>删除以后，在这之前做的也不能再撤销。</source>
      <translation>After that, nothing done before can be undone either.</translation>
    </message>
    <message>
      <source>删除文件，不能撤销</source>
      <translation>Delete the file, cannot be undone</translation>
    </message>
    <message>
      <source>删除时间</source>
      <translation>Deleted</translation>
    </message>
    <message>
      <source>删除视图</source>
      <translation>Delete view</translation>
    </message>
    <message>
      <source>删除这一条，可以撤销</source>
      <translation>Delete this record; can be undone</translation>
    </message>
    <message>
      <source>删除选中的记录，可以撤销</source>
      <translation>delete the selected records; can be undone</translation>
    </message>
    <message>
      <source>别名</source>
      <translation>Alias</translation>
    </message>
    <message>
      <source>别家医院的也登记</source>
      <translation>Register those of other hospitals too</translation>
    </message>
    <message>
      <source>别家医院的结对关系，本单位没有记录。</source>
      <translation>A pairing of other hospitals; this office keeps no record of it.</translation>
    </message>
    <message>
      <source>别家的</source>
      <translation>Others'</translation>
    </message>
    <message>
      <source>别的办公室</source>
      <translation>Other offices</translation>
    </message>
    <message>
      <source>别的单位的表头和名称怎样写，确认过一次就记住。</source>
      <translation>How others write headings and names; confirmed once, then remembered.</translation>
    </message>
    <message>
      <source>别的结对关系也这样写</source>
      <translation>The same for the other pairings</translation>
    </message>
    <message>
      <source>到</source>
      <translation>To</translation>
    </message>
    <message>
      <source>到 {limit} 没有{label}</source>
      <translation>no {label} by {limit}</translation>
    </message>
    <message>
      <source>到下一栏：导航、列表、表单</source>
      <translation>to the next pane: navigation, list, form</translation>
    </message>
    <message>
      <source>到审核去写说明 ›</source>
      <translation>Explain them on the audit page ›</translation>
    </message>
    <message>
      <source>到岗日期</source>
      <translation>Arrival date</translation>
    </message>
    <message>
      <source>到评审打分 ›</source>
      <translation>To the review ›</translation>
    </message>
    <message>
      <source>到连线另一头的医院</source>
      <translation>To the hospital at the other end of the line</translation>
    </message>
    <message>
      <source>制度名称</source>
      <translation>Rule title</translation>
    </message>
    <message>
      <source>前面已有一列是这一项</source>
      <translation>An earlier column holds this field</translation>
    </message>
    <message>
      <source>剪贴板里没有表格。先在 Excel 里选中几行，复制，再来粘贴。</source>
      <translation>There is no table on the clipboard. Select rows in Excel, copy them, then paste here.</translation>
    </message>
    <message>
      <source>副院长</source>
      <translation>Vice-president</translation>
    </message>
    <message>
      <source>副高</source>
      <translation>Associate chief</translation>
    </message>
    <message>
      <source>副高以上医师 {n} 名（{names}），加 {points} 分。</source>
      <translation>Physicians of associate-chief rank or above: {n} ({names}); bonus points: {points}.</translation>
    </message>
    <message>
      <source>办公室</source>
      <translation>Office</translation>
    </message>
    <message>
      <source>办公室所在的文件夹</source>
      <translation>Folder of the office</translation>
    </message>
    <message>
      <source>办公室文件夹…</source>
      <translation>The office's folder…</translation>
    </message>
    <message>
      <source>办公室是</source>
      <translation>The office has</translation>
    </message>
    <message>
      <source>办好可得 +{n} 分</source>
      <translation>To gain: +{n}</translation>
    </message>
    <message>
      <source>办好这 {n} 件：预计 {before} → {after} 分</source>
      <translation>With these {n} done: expected {before} → {after} points</translation>
    </message>
    <message>
      <source>加 1 份签到表、照片或文件后计入“{points}”。</source>
      <translation>Counts for “{points}” once a sign-in sheet, photo or file is added.</translation>
    </message>
    <message>
      <source>加一行{title}</source>
      <translation>Add row: {title}</translation>
    </message>
    <message>
      <source>加了口令，每次签名都要写。忘了口令，密钥就用不了，要重新核对指纹。</source>
      <translation>With a pass phrase, every signature asks for it. Once forgotten, the key is lost and fingerprints must be compared anew.</translation>
    </message>
    <message>
      <source>加入佐证材料 {name}</source>
      <translation>Add evidence {name}</translation>
    </message>
    <message>
      <source>加入佐证材料 {n} 份</source>
      <translation>Add {n} pieces of evidence</translation>
    </message>
    <message>
      <source>加入剪贴板里的图片或文件</source>
      <translation>add the picture or files on the clipboard</translation>
    </message>
    <message>
      <source>加入材料…</source>
      <translation>Add files…</translation>
    </message>
    <message>
      <source>加分</source>
      <translation>Bonus</translation>
    </message>
    <message>
      <source>加分不会超过 {most} 分，请核对。</source>
      <translation>A bonus is never more than {most} points. Please check it.</translation>
    </message>
    <message>
      <source>加分：副高以上医师</source>
      <translation>Bonus: senior physicians</translation>
    </message>
    <message>
      <source>加分：多派人员</source>
      <translation>Bonus: more people sent</translation>
    </message>
    <message>
      <source>加口令…</source>
      <translation>Set a pass phrase…</translation>
    </message>
    <message>
      <source>加密</source>
      <translation>Encryption</translation>
    </message>
    <message>
      <source>加密的上报包被改动过，或者复制时损坏，打不开。请原单位重新复制一份。</source>
      <translation>The encrypted package was changed, or damaged in copying, and cannot be opened. Ask the hospital to copy it again.</translation>
    </message>
    <message>
      <source>加密，只有{name}打得开</source>
      <translation>Encrypted, only {name} can open it</translation>
    </message>
    <message>
      <source>勾上找到的 {n} 个</source>
      <translation>Tick the {n} found</translation>
    </message>
    <message>
      <source>勾选打算办的事，看得分会变成多少</source>
      <translation>Tick what you mean to do and see what the score becomes</translation>
    </message>
    <message>
      <source>勾选打算办的事，看得分会变成多少。只算不存。</source>
      <translation>Tick what you mean to do and see what the score becomes. Nothing is stored.</translation>
    </message>
    <message>
      <source>区号和号码</source>
      <translation>Area code and number</translation>
    </message>
    <message>
      <source>医</source>
      <translation>Medicine</translation>
    </message>
    <message>
      <source>医嘱</source>
      <translation>Orders</translation>
    </message>
    <message>
      <source>医师</source>
      <translation>Physician</translation>
    </message>
    <message>
      <source>医技</source>
      <translation>Medical technology</translation>
    </message>
    <message>
      <source>医疗</source>
      <translation>Medical</translation>
    </message>
    <message>
      <source>医疗服务收入占医疗收入的比例</source>
      <translation>Share of medical-service income in medical income</translation>
    </message>
    <message>
      <source>医疗服务收入占比</source>
      <translation>Share of medical service income</translation>
    </message>
    <message>
      <source>医疗服务能力</source>
      <translation>Medical service capability</translation>
    </message>
    <message>
      <source>医联体</source>
      <translation>Medical consortium</translation>
    </message>
    <message>
      <source>医院</source>
      <translation>Hospital</translation>
    </message>
    <message>
      <source>医院名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>医院名称，或每个字的拼音首字母</source>
      <translation>Hospital name, or the pinyin initial of each character</translation>
    </message>
    <message>
      <source>医院或文件</source>
      <translation>Hospital or file</translation>
    </message>
    <message>
      <source>医院没有写自评分，不能照收；请写评审分和理由。</source>
      <translation>The hospital gave no score of its own to accept; write a score and a reason.</translation>
    </message>
    <message>
      <source>医院用过的名称和起止日期。</source>
      <translation>Names the hospital has used, with their dates.</translation>
    </message>
    <message>
      <source>医院第一次打开回执要照它核对；电话里照着念。</source>
      <translation>Hospitals compare it when they open the first receipt; read it out on the telephone.</translation>
    </message>
    <message>
      <source>医院签名登记</source>
      <translation>Hospitals' keys</translation>
    </message>
    <message>
      <source>医院类别</source>
      <translation>Hospital type</translation>
    </message>
    <message>
      <source>医院类别没有确认</source>
      <translation>Hospital kind not confirmed</translation>
    </message>
    <message>
      <source>升级</source>
      <translation>Upgrade</translation>
    </message>
    <message>
      <source>升级前</source>
      <translation>Before an upgrade</translation>
    </message>
    <message>
      <source>升级前的备份做好了，已核对（{when}）。</source>
      <translation>Backed up before the upgrade, and verified ({when}).</translation>
    </message>
    <message>
      <source>升级后记录之间的联系不完整，已退回升级前的状态。</source>
      <translation>After the upgrade some links between records were incomplete, so it was rolled back.</translation>
    </message>
    <message>
      <source>半年</source>
      <translation>half-years</translation>
    </message>
    <message>
      <source>协议书</source>
      <translation>Agreement</translation>
    </message>
    <message>
      <source>协议书内容齐全</source>
      <translation>Agreement complete</translation>
    </message>
    <message>
      <source>协议书的签约各方：谁签字，何时签，是否盖章。</source>
      <translation>The parties to an agreement: who signed, when, and whether it is sealed.</translation>
    </message>
    <message>
      <source>协议书（{which}）没有写明支援时间（附件4 第2项的评价标准要求）。补签附件，或说明。</source>
      <translation>The agreement ({which}) does not say the time of support, which the criteria of Annex 4 item 2 ask for. Sign an annex, or explain.</translation>
    </message>
    <message>
      <source>协议书（{which}）：{open}。签好、盖好以后在协议书里登记；已经办了的，补上签字日期和盖章。</source>
      <translation>The agreement ({which}): {open}. Once signed and sealed, enter it at the agreement; if it already is, add the day of signing and the seal.</translation>
    </message>
    <message>
      <source>协议内容</source>
      <translation>Contents</translation>
    </message>
    <message>
      <source>协议变更</source>
      <translation>Change of terms</translation>
    </message>
    <message>
      <source>协议无变更</source>
      <translation>No change of terms</translation>
    </message>
    <message>
      <source>协议没有支援时间</source>
      <translation>Agreement without period</translation>
    </message>
    <message>
      <source>协议没签全</source>
      <translation>Agreement not signed by all</translation>
    </message>
    <message>
      <source>协议目标</source>
      <translation>Agreement target</translation>
    </message>
    <message>
      <source>协议编号</source>
      <translation>Agreement no.</translation>
    </message>
    <message>
      <source>协议里写明了哪几项，逐项核对。空白的附件2范本缺中长期目标等几项。</source>
      <translation>Which items the agreement sets out; check them one by one. The blank Annex 2 form lacks medium and long-term targets and several others.</translation>
    </message>
    <message>
      <source>协议里的年度量化目标：数量、时限、责任科室和完成情况。</source>
      <translation>Quantified yearly targets of an agreement: quantity, due date, department responsible and what was done.</translation>
    </message>
    <message>
      <source>卒中中心</source>
      <translation>Stroke centre</translation>
    </message>
    <message>
      <source>单位</source>
      <translation>Unit</translation>
    </message>
    <message>
      <source>单位名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>单位电话</source>
      <translation>Office telephone</translation>
    </message>
    <message>
      <source>单位：{unit}</source>
      <translation>Unit: {unit}</translation>
    </message>
    <message>
      <source>占比超过 100%</source>
      <translation>Share above 100%</translation>
    </message>
    <message>
      <source>卫生健康委发来的新方案：.dkscheme、.xlsx 或 .zip</source>
      <translation>A new scheme from the health commission: .dkscheme, .xlsx or .zip</translation>
    </message>
    <message>
      <source>卫生健康委发来的方案导入后放在办公室文件夹里，随办公室一起搬</source>
      <translation>Plans from the health commission are kept in the office's folder and move with it</translation>
    </message>
    <message>
      <source>印刷名</source>
      <translation>Name as printed</translation>
    </message>
    <message>
      <source>印发日期</source>
      <translation>Issued on</translation>
    </message>
    <message>
      <source>危重儿童和新生儿救治中心</source>
      <translation>Critical child and newborn centre</translation>
    </message>
    <message>
      <source>危重孕产妇救治中心</source>
      <translation>Critical maternal care centre</translation>
    </message>
    <message>
      <source>危重急症救治成功率</source>
      <translation>Critical rescue success rate</translation>
    </message>
    <message>
      <source>原名</source>
      <translation>Former name</translation>
    </message>
    <message>
      <source>原文件指纹</source>
      <translation>Fingerprint of the original</translation>
    </message>
    <message>
      <source>原来大小</source>
      <translation>Original size</translation>
    </message>
    <message>
      <source>原来的密钥确实用不了了？</source>
      <translation>Can the former key really not be used any more?</translation>
    </message>
    <message>
      <source>去封账</source>
      <translation>Close the year</translation>
    </message>
    <message>
      <source>去掉这一行</source>
      <translation>Remove this row</translation>
    </message>
    <message>
      <source>去登记</source>
      <translation>Enter record</translation>
    </message>
    <message>
      <source>去登记批次 ›</source>
      <translation>Enter a batch ›</translation>
    </message>
    <message>
      <source>去登记结对关系 ›</source>
      <translation>Enter relations ›</translation>
    </message>
    <message>
      <source>去确认</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>去自评</source>
      <translation>Self-assess</translation>
    </message>
    <message>
      <source>去补 {n} 条</source>
      <translation>Complete ({n})</translation>
    </message>
    <message>
      <source>去评分页封账 ›</source>
      <translation>Close the year on the score page ›</translation>
    </message>
    <message>
      <source>去评分页重新打开、补正 ›</source>
      <translation>Reopen and mend on the score page ›</translation>
    </message>
    <message>
      <source>县</source>
      <translation>County</translation>
    </message>
    <message>
      <source>县、医院，可输拼音首字母</source>
      <translation>County or hospital, also by pinyin initials</translation>
    </message>
    <message>
      <source>县数</source>
      <translation>Counties</translation>
    </message>
    <message>
      <source>县级</source>
      <translation>County level</translation>
    </message>
    <message>
      <source>县级人民政府</source>
      <translation>County government</translation>
    </message>
    <message>
      <source>县（市、区、旗）</source>
      <translation>County</translation>
    </message>
    <message>
      <source>县（市、区）</source>
      <translation>County</translation>
    </message>
    <message>
      <source>参考</source>
      <translation>For reference</translation>
    </message>
    <message>
      <source>参考：{year} 年不在本方案年度（{first}–{last}）内，按本方案标准试算。</source>
      <translation>For reference: {year} is none of this plan's years ({first}–{last}); scored by its standard all the same.</translation>
    </message>
    <message>
      <source>参考：本方案没有考核标准，按“{title}”的标准试算。</source>
      <translation>For reference: this plan has no standard; scored by that of “{title}”.</translation>
    </message>
    <message>
      <source>又写了一遍表头，不是结对。</source>
      <translation>The headings once more, no pairing.</translation>
    </message>
    <message>
      <source>双方不一致</source>
      <translation>Both sides differ</translation>
    </message>
    <message>
      <source>双方不一致已经认定的，重新上报以前不对照；对方报告里按认定给的分要再看一遍。</source>
      <translation>What was decided where both sides differ is not compared until it comes again; scores given by it in the other side's report are to be looked at again.</translation>
    </message>
    <message>
      <source>双方不一致已认定：{what}</source>
      <translation>Decided where both sides differ: {what}</translation>
    </message>
    <message>
      <source>双方不一致：{what} {subject}，支援医院报 {ours}，受援医院报 {theirs}。{decided}</source>
      <translation>Both sides differ: {what} {subject}, the supporter reports {ours}, the recipient {theirs}. {decided}</translation>
    </message>
    <message>
      <source>双方对照</source>
      <translation>Both sides compared</translation>
    </message>
    <message>
      <source>双方权利义务</source>
      <translation>Rights and duties</translation>
    </message>
    <message>
      <source>双方的报告都计入的结对关系，人员、日期、教学活动和新技术报的一致；其余的还不对照。</source>
      <translation>Where both sides' reports count, people, dates, activities and techniques agree; the others are not compared yet.</translation>
    </message>
    <message>
      <source>双方都上报以后才能对照。</source>
      <translation>They are compared once both sides have reported.</translation>
    </message>
    <message>
      <source>反馈日期</source>
      <translation>Fed back on</translation>
    </message>
    <message>
      <source>发展意见</source>
      <translation>Opinions</translation>
    </message>
    <message>
      <source>发月报表</source>
      <translation>Send a monthly sheet</translation>
    </message>
    <message>
      <source>发月报表给派驻队…</source>
      <translation>Send Monthly Sheet to Team…</translation>
    </message>
    <message>
      <source>发现的问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>发给各医院：在装有本程序的电脑上双击就能安装</source>
      <translation>To send to hospitals: a double click installs it where this program is installed</translation>
    </message>
    <message>
      <source>取下</source>
      <translation>Take off</translation>
    </message>
    <message>
      <source>取下了 {name}，文件还留着</source>
      <translation>Took {name} off; the file is kept</translation>
    </message>
    <message>
      <source>取下佐证材料 {name}</source>
      <translation>Take off evidence {name}</translation>
    </message>
    <message>
      <source>取回</source>
      <translation>Bring back</translation>
    </message>
    <message>
      <source>取回 {n} 条</source>
      <translation>Bring back {n}</translation>
    </message>
    <message>
      <source>取回{title} {n} 条</source>
      <translation>Bring back {n} of {title}</translation>
    </message>
    <message>
      <source>取得日期</source>
      <translation>Held from</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>取消它，关闭</source>
      <translation>Cancel it and close</translation>
    </message>
    <message>
      <source>取用密钥</source>
      <translation>Take a key</translation>
    </message>
    <message>
      <source>取用旧电脑的密钥…</source>
      <translation>Take the old PC's key…</translation>
    </message>
    <message>
      <source>受援</source>
      <translation>Recipient</translation>
    </message>
    <message>
      <source>受援人员独立完成</source>
      <translation>Done by recipient staff alone</translation>
    </message>
    <message>
      <source>受援公示</source>
      <translation>Notice for patients</translation>
    </message>
    <message>
      <source>受援医院</source>
      <translation>Recipient</translation>
    </message>
    <message>
      <source>受援医院、支援医院还是主管部门</source>
      <translation>Recipient, supporter or commission</translation>
    </message>
    <message>
      <source>受援医院一格空白，无从读起。</source>
      <translation>The recipient's cell is blank; nothing to read.</translation>
    </message>
    <message>
      <source>受援医院一格里有横线：左边读作受援医院，右边读作支援医院。</source>
      <translation>A dash in the cell of the supported hospital: its left was read as the supported, its right as the supporting hospital.</translation>
    </message>
    <message>
      <source>受援医院医务人员第一次独立完成的日期。</source>
      <translation>The date the recipient's own staff first did it independently.</translation>
    </message>
    <message>
      <source>受援医院和支援医院都要填。</source>
      <translation>Enter both recipient and supporter.</translation>
    </message>
    <message>
      <source>受援医院报</source>
      <translation>Recipient reports</translation>
    </message>
    <message>
      <source>受援医院按市里上报的县，没有的按医院自己填的市；支援医院按自己填的。</source>
      <translation>Recipients by the counties their city handed on, else by the city they give themselves; supporters by the city they give.</translation>
    </message>
    <message>
      <source>受援医院派出进修、规培和跟师的人员，一人一次记一条。</source>
      <translation>Staff the recipient sends for further training, standardised training or apprenticeship: one record per person and stay.</translation>
    </message>
    <message>
      <source>受援医院的服务能力数字：基准年一条，报告年一条，按年比较。</source>
      <translation>Figures on the recipient's services: one record for the base year and one for the reporting year, compared by year.</translation>
    </message>
    <message>
      <source>受援医院的类别还没有确认，按综合医院要求。</source>
      <translation>The type of the recipient is not confirmed yet; the requirement for a general hospital is used.</translation>
    </message>
    <message>
      <source>受援医院第一次开展的新技术、新项目、新业务，一项记一条。只知道名称也可以先存草稿。</source>
      <translation>New techniques, items and services first carried out at the recipient: one record each. The name alone is enough to save a draft.</translation>
    </message>
    <message>
      <source>受援科室提出的需求，以及用哪个目标、新技术或专科来解决。</source>
      <translation>What departments of the recipient need, and which target, technique or speciality answers it.</translation>
    </message>
    <message>
      <source>受援需求</source>
      <translation>Need</translation>
    </message>
    <message>
      <source>变更内容</source>
      <translation>What changed</translation>
    </message>
    <message>
      <source>变更前</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>变更原因</source>
      <translation>Reason for change</translation>
    </message>
    <message>
      <source>变更及时补充协议</source>
      <translation>Changes put into the agreement</translation>
    </message>
    <message>
      <source>变更后</source>
      <translation>After</translation>
    </message>
    <message>
      <source>变更日期</source>
      <translation>Changed on</translation>
    </message>
    <message>
      <source>口令</source>
      <translation>Pass phrase</translation>
    </message>
    <message>
      <source>口令不对。签名密钥没有变，可以再试。</source>
      <translation>That is not the pass phrase. The key is unchanged; try again.</translation>
    </message>
    <message>
      <source>口令太短：至少 {n} 个字，首尾的空格不算。</source>
      <translation>The pass phrase is too short: at least {n} characters, blanks at either end not counted.</translation>
    </message>
    <message>
      <source>口令已加，以后用密钥时要写。</source>
      <translation>The pass phrase is set: it is asked for whenever the key is used.</translation>
    </message>
    <message>
      <source>口令已改。</source>
      <translation>Pass phrase changed.</translation>
    </message>
    <message>
      <source>口令忘了，密钥文件丢了或落到别人手里的，另生成一个。原来的密钥留在旁边，想起口令还可以取用。</source>
      <translation>Make another where the pass phrase is forgotten, or the key file is lost or in other hands. The former key stays beside it and can be taken again once the pass phrase is remembered.</translation>
    </message>
    <message>
      <source>口令至少 {n} 个字。</source>
      <translation>The pass phrase needs at least {n} characters.</translation>
    </message>
    <message>
      <source>另 {n} 条</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>另一个程序正在使用这个办公室文件夹。关掉它再试。</source>
      <translation>Another program is using this office folder. Close it and try again.</translation>
    </message>
    <message>
      <source>另一份</source>
      <translation>The other half</translation>
    </message>
    <message>
      <source>另一份不是这个办公室的复制件，不能合并。</source>
      <translation>The other one is no copy of this office and cannot be merged.</translation>
    </message>
    <message>
      <source>另一份为准</source>
      <translation>Another stands</translation>
    </message>
    <message>
      <source>另一份为准的，到“医院签名登记”看是哪一份。</source>
      <translation>Where another package stands, see which under the hospitals' keys.</translation>
    </message>
    <message>
      <source>另一份办公室的文件夹</source>
      <translation>The folder of the other half</translation>
    </message>
    <message>
      <source>另一份新增 {added} 条、改过 {changed} 条、删除 {deleted} 条，没有两边都改过的。</source>
      <translation>The other half added {added}, changed {changed} and deleted {deleted} records; nothing was changed in both.</translation>
    </message>
    <message>
      <source>另一份新增 {added} 条、改过 {changed} 条、删除 {deleted} 条，直接取用；两边都改过的 {m} 条，逐条决定。</source>
      <translation>The other half added {added}, changed {changed} and deleted {deleted} records, which are taken as they are; {m} changed in both are decided one by one.</translation>
    </message>
    <message>
      <source>另一份没有这里没有的改动。</source>
      <translation>The other half has no change that is not here.</translation>
    </message>
    <message>
      <source>另一份的修改历史对不上，可能被别的程序改过，没有合并。</source>
      <translation>The history of the other half does not hold; another program may have changed it. Nothing was merged.</translation>
    </message>
    <message>
      <source>另一份里 {year} 年已由{by}封账，这里在分开以后又改过这一年的{title}。在另一份里（不是这里）打开“评分”页重新打开这一年，再合并，合并以后再封账。</source>
      <translation>In the other half {year} was closed by {by}, and here {title} of that year was changed after the two parted. In the other half (not here) reopen the year on the “Score” page, then merge, and close it after the merge.</translation>
    </message>
    <message>
      <source>另一份里也找不到佐证文件：{name}</source>
      <translation>The other half has no file of this evidence either: {name}</translation>
    </message>
    <message>
      <source>另一份里也找不到的佐证文件：{names}。</source>
      <translation>Evidence whose file the other half has no more either: {names}.</translation>
    </message>
    <message>
      <source>另一份里核对过的 {n} 个主管部门密钥没有取用：下一份回执来时，在这里再核对一次指纹。</source>
      <translation>Keys of commissions compared in the other half, not taken: {n}. When the next receipt comes, compare its fingerprint here once more.</translation>
    </message>
    <message>
      <source>另一份里的 {n} 份回执没有取用：签名的密钥这里没有核对过，或者和签名、上报包对不上。重新打开回执文件。</source>
      <translation>Receipts of the other half, not taken: {n}. Nobody here compared the key they are signed with, or they do not match their signature or package. Open the receipt files again.</translation>
    </message>
    <message>
      <source>另一版标准</source>
      <translation>Other version</translation>
    </message>
    <message>
      <source>另外 {n} 份当天没有记录或不止一条</source>
      <translation>for the other {n} the day has no record or several</translation>
    </message>
    <message>
      <source>另外 {n} 条</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>另存 {n} 行有错和等确认的</source>
      <translation>Save {n} faulty or unconfirmed rows</translation>
    </message>
    <message>
      <source>另存 {n} 行有错的</source>
      <translation>Save {n} faulty rows apart</translation>
    </message>
    <message>
      <source>另有 {n} 个</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>另有 {n} 个还没有通过验收，未计入。</source>
      <translation>Not counted because not yet accepted: {n}.</translation>
    </message>
    <message>
      <source>另有 {n} 份签名的密钥待核对 ›</source>
      <translation>{n} more under a key still to be compared ›</translation>
    </message>
    <message>
      <source>另有 {n} 处</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>另有 {n} 处。</source>
      <translation>{n} more.</translation>
    </message>
    <message>
      <source>另有 {n} 处要改，改好后再导入一次；已经存过的不会重复。</source>
      <translation>To correct: {n}. Correct them and import again; what is stored already will not be doubled.</translation>
    </message>
    <message>
      <source>另有 {n} 条</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>另有 {n} 条缺佐证，未计入。</source>
      <translation>Not counted for lack of evidence: {n}.</translation>
    </message>
    <message>
      <source>另有{counts}，标准不计分，写进年终总结。</source>
      <translation>Also {counts}: not scored by the standard, part of the year-end summary.</translation>
    </message>
    <message>
      <source>另有{title}草稿 {n} 条未计入。</source>
      <translation>{n} drafts of {title} are not counted.</translation>
    </message>
    <message>
      <source>另有加分 {n} 分</source>
      <translation>{n} bonus marks besides</translation>
    </message>
    <message>
      <source>另有和{names}的结对关系在别的县，不归这里评：这里的得分是本台 {n} 个结对关系的平均。</source>
      <translation>Its relations with {names} are in other counties and not judged here: the score is the mean of the {n} relations of this desk.</translation>
    </message>
    <message>
      <source>另有密钥</source>
      <translation>Another key</translation>
    </message>
    <message>
      <source>另有草稿 {n} 条</source>
      <translation>{n} drafts besides</translation>
    </message>
    <message>
      <source>另生成一个</source>
      <translation>Make Another</translation>
    </message>
    <message>
      <source>另生成密钥…</source>
      <translation>Make Another Key…</translation>
    </message>
    <message>
      <source>另计</source>
      <translation>Counted apart</translation>
    </message>
    <message>
      <source>另计，预计 {n}</source>
      <translation>Apart; expected {n}</translation>
    </message>
    <message>
      <source>只写单位的电话，印在报送函上；个人的电话不进文书。</source>
      <translation>The office's own number only, printed in covering letters; personal numbers go into no paper.</translation>
    </message>
    <message>
      <source>只在右边</source>
      <translation>Right only</translation>
    </message>
    <message>
      <source>只在左边</source>
      <translation>Left only</translation>
    </message>
    <message>
      <source>只填知道的也可以先存草稿。</source>
      <translation>Fill in what is known and save it as a draft.</translation>
    </message>
    <message>
      <source>只填空着的</source>
      <translation>Only where it is empty</translation>
    </message>
    <message>
      <source>只改了</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>只是不该证明某一条记录的，用“取下”。</source>
      <translation>If it only should not prove one record, use “Take off”.</translation>
    </message>
    <message>
      <source>只是请几天假的，请不要结束派驻，改记在“离岗”里；收的是以前那一份的，请先找到最新的。</source>
      <translation>Do not end a posting for a few days of leave: enter those under Absences. If this is an older copy, find the latest one first.</translation>
    </message>
    <message>
      <source>只有地名，没有医院。</source>
      <translation>Only a place, no hospital.</translation>
    </message>
    <message>
      <source>只有目录</source>
      <translation>list only</translation>
    </message>
    <message>
      <source>只有目录，没有文件</source>
      <translation>Only the list, no files</translation>
    </message>
    <message>
      <source>只有纸质件？</source>
      <translation>Paper only?</translation>
    </message>
    <message>
      <source>只核对这一家</source>
      <translation>Confirm this one alone</translation>
    </message>
    <message>
      <source>只检查，没有写入。{counts}</source>
      <translation>Checked only, nothing written. {counts}</translation>
    </message>
    <message>
      <source>只检查，没有写入。会{counts}</source>
      <translation>Checked only, nothing was written. It would be: {counts}</translation>
    </message>
    <message>
      <source>只看 {what}　看全部</source>
      <translation>Only {what} · show all</translation>
    </message>
    <message>
      <source>只看“{state}”的要点</source>
      <translation>Only points with the state “{state}”</translation>
    </message>
    <message>
      <source>只看要处理的</source>
      <translation>Only what needs attention</translation>
    </message>
    <message>
      <source>只算已登记的，还可以补登记</source>
      <translation>Only what is entered; more may be entered late</translation>
    </message>
    <message>
      <source>只算有佐证的</source>
      <translation>Only with evidence</translation>
    </message>
    <message>
      <source>只算这里的 {n} 个结对关系</source>
      <translation>Only the {n} relations of this desk</translation>
    </message>
    <message>
      <source>只能用本机的</source>
      <translation>Only ours can stay</translation>
    </message>
    <message>
      <source>只记在与{name}的结对关系上。</source>
      <translation>Kept only for the relation with {name}.</translation>
    </message>
    <message>
      <source>只评 {n} 个结对关系</source>
      <translation>{n} relations judged</translation>
    </message>
    <message>
      <source>只评和{names}的结对关系</source>
      <translation>Only the relations with {names} are judged</translation>
    </message>
    <message>
      <source>可以以后再填</source>
      <translation>Can be filled in later</translation>
    </message>
    <message>
      <source>可以存入 {n} 条，其中修改已有的 {changed} 条，草稿 {drafts} 条；{skipped} 条已经有了，不再存。</source>
      <translation>{n} can be stored, {changed} of them change existing records, {drafts} are drafts; {skipped} are there already and are not stored again.</translation>
    </message>
    <message>
      <source>可能证明这些记录</source>
      <translation>May prove these records</translation>
    </message>
    <message>
      <source>可能重复登记</source>
      <translation>Perhaps entered twice</translation>
    </message>
    <message>
      <source>可达</source>
      <translation>Reachable</translation>
    </message>
    <message>
      <source>可达只算已登记的，补登记以后会变</source>
      <translation>Reachable counts what is entered; it changes with late entries</translation>
    </message>
    <message>
      <source>台账</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>台账.xlsx</source>
      <translation>ledger.xlsx</translation>
    </message>
    <message>
      <source>台账存到哪里</source>
      <translation>Where to save the ledger</translation>
    </message>
    <message>
      <source>右边</source>
      <translation>right</translation>
    </message>
    <message>
      <source>各个登记页、所有年度共 {n} 条记录</source>
      <translation>{n} records on all pages, of all years</translation>
    </message>
    <message>
      <source>各县</source>
      <translation>By county</translation>
    </message>
    <message>
      <source>各市</source>
      <translation>By city</translation>
    </message>
    <message>
      <source>各市上报</source>
      <translation>Cities' reports</translation>
    </message>
    <message>
      <source>各方已签章</source>
      <translation>Signed and sealed by all</translation>
    </message>
    <message>
      <source>各方未登记</source>
      <translation>Parties not entered</translation>
    </message>
    <message>
      <source>各类医院</source>
      <translation>By kind</translation>
    </message>
    <message>
      <source>各结对关系</source>
      <translation>By relation</translation>
    </message>
    <message>
      <source>各节都已核对</source>
      <translation>All sections checked</translation>
    </message>
    <message>
      <source>合并</source>
      <translation>Merge</translation>
    </message>
    <message>
      <source>合并前</source>
      <translation>Before a merge</translation>
    </message>
    <message>
      <source>合并前自动备份。取用了另一份的封账，合并就不能撤销；另一份不会改动。</source>
      <translation>A backup is made first. Once the other half's closing is taken over, the merge cannot be undone; the other half is not changed.</translation>
    </message>
    <message>
      <source>合并前自动备份。合并是一步，可以撤销；另一份不会改动。</source>
      <translation>A backup is made first. The merge is one step and can be undone; the other half is not changed.</translation>
    </message>
    <message>
      <source>合并另一份…</source>
      <translation>Merge the other half…</translation>
    </message>
    <message>
      <source>合并另一份办公室</source>
      <translation>Merge the other half of the office</translation>
    </message>
    <message>
      <source>合并时用本机的</source>
      <translation>Kept ours in a merge</translation>
    </message>
    <message>
      <source>合成一条</source>
      <translation>Make one of both</translation>
    </message>
    <message>
      <source>合理化建议</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>合计的一行，不是结对。</source>
      <translation>A row of totals, not a pairing.</translation>
    </message>
    <message>
      <source>合计行不是记录，不存：第 {rows} 行。</source>
      <translation>Totals are no records and are not stored: row {rows}.</translation>
    </message>
    <message>
      <source>合计（含加分）</source>
      <translation>Total (bonus included)</translation>
    </message>
    <message>
      <source>合计（草稿不计）</source>
      <translation>Total (without drafts)</translation>
    </message>
    <message>
      <source>同一个办公室复制成两份、两个人各记了一半时用。两边都改过的逐条决定，其余的自动取用。</source>
      <translation>For one office that was copied, where two people each went on with a copy. What both changed is decided one by one, the rest is taken.</translation>
    </message>
    <message>
      <source>同一医院有两个同名的人时才填，比如科室。</source>
      <translation>Only where two people at one hospital share a name: a department, for example.</translation>
    </message>
    <message>
      <source>同一次收到几份不同的上报包，请说明以哪一份为准。</source>
      <translation>Several packages came under this number: say which one holds.</translation>
    </message>
    <message>
      <source>同一次有几份上报包：到“评审打分”里认定采信哪一份，以前都不计入。</source>
      <translation>Several packages have this number: choose in “Review” which one stands; until then none counts.</translation>
    </message>
    <message>
      <source>同名区分</source>
      <translation>Told apart by</translation>
    </message>
    <message>
      <source>同时在两处</source>
      <translation>In two places at once</translation>
    </message>
    <message>
      <source>同样的人员，按台账的样子列出</source>
      <translation>The same people, listed as in the ledger</translation>
    </message>
    <message>
      <source>同样的报告、同样的种子，谁来抽都是同样的记录。自评分和复算不一致的，更容易抽中；只抽得分所依据的记录，没有记录的报告抽不到，要另外查看。</source>
      <translation>The same reports and the same seed draw the same records, whoever draws. Where self score and our count differ a record is likelier drawn. Only records that points stand on are drawn: a report without any is never drawn and is to be looked at besides.</translation>
    </message>
    <message>
      <source>名单里没有？</source>
      <translation>Not in the list?</translation>
    </message>
    <message>
      <source>名次</source>
      <translation>Places</translation>
    </message>
    <message>
      <source>名次：评审完的按评审分，其余按复算。自评平均 {own}　复算平均 {anew}</source>
      <translation>Ranked by the review where that is finished, else by our count. Mean self score {own}, mean of our count {anew}</translation>
    </message>
    <message>
      <source>名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>名称或拼音首字母</source>
      <translation>Name or pinyin initials</translation>
    </message>
    <message>
      <source>名称或拼音首字母，比如 jxhd</source>
      <translation>Name or pinyin initials, e.g. jxhd</translation>
    </message>
    <message>
      <source>名称改为“{title}”</source>
      <translation>title now “{title}”</translation>
    </message>
    <message>
      <source>名称是市级的，没有勾县：会当省级，收关系表里全部 {n} 个县。市级请勾上自己的县；以后可以在“设置”里改。</source>
      <translation>The name is a city's and no county is ticked: as a province's, it collects from all {n} counties of the table. A city ticks its own; the settings can change this later.</translation>
    </message>
    <message>
      <source>名称清楚</source>
      <translation>Name clear</translation>
    </message>
    <message>
      <source>名称种类</source>
      <translation>Name type</translation>
    </message>
    <message>
      <source>名称，收哪些县</source>
      <translation>The name, and which counties</translation>
    </message>
    <message>
      <source>后勤</source>
      <translation>Logistics</translation>
    </message>
    <message>
      <source>后来又封过新的</source>
      <translation>another was sealed since</translation>
    </message>
    <message>
      <source>后来改过、又封过账，还没有封新的上报包</source>
      <translation>Changed and closed again later; no new package has been sealed yet</translation>
    </message>
    <message>
      <source>向县级医院派出人员，按每个结对关系评支援医院的考核标准</source>
      <translation>Sends staff to county hospitals; scored for each relation by the supporter standard</translation>
    </message>
    <message>
      <source>向省里上报 {year} 年的材料？</source>
      <translation>Hand the round of {year} on to the province?</translation>
    </message>
    <message>
      <source>向省里上报…</source>
      <translation>Hand on to the province…</translation>
    </message>
    <message>
      <source>否</source>
      <translation>No</translation>
    </message>
    <message>
      <source>含判断 {n} 分</source>
      <translation>Judged by us: {n}</translation>
    </message>
    <message>
      <source>含副院长</source>
      <translation>with vice-president</translation>
    </message>
    <message>
      <source>含这一天。</source>
      <translation>This day is included.</translation>
    </message>
    <message>
      <source>启用日期</source>
      <translation>Used from</translation>
    </message>
    <message>
      <source>呼吸</source>
      <translation>Respiratory</translation>
    </message>
    <message>
      <source>和 {name} 的汇总文件的签名指纹不一样。请对方再念一遍；还是不一样，就不能采用这份汇总。</source>
      <translation>This is not the fingerprint {name}'s totals are signed with. Have it read out once more; if it still differs, the totals cannot be used.</translation>
    </message>
    <message>
      <source>和 {year} 年比</source>
      <translation>Compare with {year}</translation>
    </message>
    <message>
      <source>和{hospital}没有{title}。</source>
      <translation>No {title} with {hospital}.</translation>
    </message>
    <message>
      <source>和{hospital}签订{title}</source>
      <translation>Sign the {title} with {hospital}</translation>
    </message>
    <message>
      <source>和{name}结对的开始日两边报的不同</source>
      <translation>The two sides report different first days of the pairing with {name}</translation>
    </message>
    <message>
      <source>和以前核对过的不是同一个密钥！换过电脑、没有带走密钥时会这样，别人冒名也会这样。先打登记的电话向医院核实，收到重新盖章的封面、逐位核对一致后才能确认。</source>
      <translation>Not the key that was compared before! A new PC without the old key looks like this, and so does an impostor. Call the hospital at its registered number; confirm only once a newly stamped cover was compared figure by figure.</translation>
    </message>
    <message>
      <source>和以前核对过的不是同一个密钥：核对它的指纹以前不计入。</source>
      <translation>Not the key that was confirmed before: it does not count until its fingerprint is compared.</translation>
    </message>
    <message>
      <source>和同一张表里另一行说的是同一条，内容却不同。合并成一行。</source>
      <translation>Another row of this sheet is about the same record but differs. Merge them into one row.</translation>
    </message>
    <message>
      <source>和同一张表里另一行说的是同一条，内容却不同。合并成一行；是同名的两个人，就填“{label}”。</source>
      <translation>Another row of this sheet says something else of the same record. Make them one row; for two people of one name, fill in “{label}”.</translation>
    </message>
    <message>
      <source>和对方医院签订的对口支援协议，一份记一条，写明了哪几项逐项勾上。</source>
      <translation>Paired assistance agreements signed with the other hospital: one record each; tick every item it sets out.</translation>
    </message>
    <message>
      <source>和年度声明不一致</source>
      <translation>Differs from the declaration</translation>
    </message>
    <message>
      <source>和收过的另一份都是第 {n} 次，不是同一个文件：认定采信哪一份以前，都不计入。</source>
      <translation>Another package taken before is no. {n} too, and is not this file: neither counts until one is chosen.</translation>
    </message>
    <message>
      <source>和方案签名的指纹不一致，没有记下。再对一遍；还是不一致，这份方案就不是{name}发的。</source>
      <translation>Not the fingerprint the scheme is signed with; nothing was kept. Compare again; if it stays different, the scheme is not from {name}.</translation>
    </message>
    <message>
      <source>和本院职工一起考核时填“是”。</source>
      <translation>Enter “yes” if reviewed together with the hospital's own staff.</translation>
    </message>
    <message>
      <source>和第 {line} 行是同一对。</source>
      <translation>The same pairing as row {line}.</translation>
    </message>
    <message>
      <source>和计算不同时写理由</source>
      <translation>Give the reason if it differs from the computed score</translation>
    </message>
    <message>
      <source>和计算不同的理由</source>
      <translation>Reason for differing from the computed score</translation>
    </message>
    <message>
      <source>哪一份</source>
      <translation>Which one</translation>
    </message>
    <message>
      <source>哪一年、由谁、在什么时候封账，什么时候为什么重新打开。</source>
      <translation>Which year was closed, by whom and when, and when and why it was reopened.</translation>
    </message>
    <message>
      <source>哪个批次的：</source>
      <translation>Of which batch:</translation>
    </message>
    <message>
      <source>哪个月的：</source>
      <translation>For which month:</translation>
    </message>
    <message>
      <source>哪个省、哪一轮</source>
      <translation>Which province and round</translation>
    </message>
    <message>
      <source>哪里不同（左 → 右）</source>
      <translation>What differs (left → right)</translation>
    </message>
    <message>
      <source>回到上一页</source>
      <translation>back to the page before</translation>
    </message>
    <message>
      <source>回到今天</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>回到刚才的办公室</source>
      <translation>Back to the office just left</translation>
    </message>
    <message>
      <source>回到要点</source>
      <translation>Back to the point</translation>
    </message>
    <message>
      <source>回去看</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>回执</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <source>回执 (*.dkreceipt)</source>
      <translation>Receipt (*.dkreceipt)</translation>
    </message>
    <message>
      <source>回执写到哪里（U 盘或文件夹）</source>
      <translation>Where to write the receipts (stick or folder)</translation>
    </message>
    <message>
      <source>回执和函件</source>
      <translation>Receipts and letters</translation>
    </message>
    <message>
      <source>回执回的是 {year} 年第 {n} 次上报，本机没有封过那个上报包。在封那个上报包的电脑上打开，或先把旧电脑的办公室搬过来。</source>
      <translation>The receipt answers report no. {n} on {year}, which was not sealed here. Open it on the PC that sealed it, or bring that office over first.</translation>
    </message>
    <message>
      <source>回执在封过那个上报包的办公室里打开。</source>
      <translation>A receipt is opened in the office that sealed the package.</translation>
    </message>
    <message>
      <source>回执是新版本的程序写的。先把本机的程序升级，再打开。</source>
      <translation>The receipt was written by a newer program. Upgrade the program here first.</translation>
    </message>
    <message>
      <source>回执的内容和签名对不上：被改动过，或者复制时损坏。没有采用，请主管部门重新发一份。</source>
      <translation>The receipt does not fit its signature: it was changed, or damaged in copying. Nothing was kept; ask the commission for it again.</translation>
    </message>
    <message>
      <source>回收站</source>
      <translation>Recycle bin</translation>
    </message>
    <message>
      <source>回收站…</source>
      <translation>Recycle bin…</translation>
    </message>
    <message>
      <source>回收站：{title}</source>
      <translation>Recycle bin: {title}</translation>
    </message>
    <message>
      <source>回的是</source>
      <translation>Answers</translation>
    </message>
    <message>
      <source>困难</source>
      <translation>Difficulty</translation>
    </message>
    <message>
      <source>国家级</source>
      <translation>National level</translation>
    </message>
    <message>
      <source>图片</source>
      <translation>picture</translation>
    </message>
    <message>
      <source>在 Word 或 Excel 表里要填的地方写上名称，前后各两个花括号，比如 {example}；Excel 里也可以给空格子起名称（名称框里写 {name}）。这里把数填进去另存一份，版式一点不动，原来的文件不改。能填的名称列在下面，可以复制。</source>
      <translation>Write a name in two curly brackets wherever the Word or Excel form is to be filled, e.g. {example}; in Excel an empty cell may bear the name instead ({name} in the name box). The values are put in and saved as a copy: the layout does not move, the original file stays as it is. The names that can be filled are listed below and can be copied.</translation>
    </message>
    <message>
      <source>在“年度收报”里找医院或县：名称里的几个字，或拼音首字母。报告里的记录、人名、要点，打开报告看。</source>
      <translation>Finds hospitals and counties among the year's reports, by a few characters of the name or pinyin initials. Records, people and points are seen in the report itself.</translation>
    </message>
    <message>
      <source>在办公室文件夹里</source>
      <translation>in the office's folder</translation>
    </message>
    <message>
      <source>在另一份里改的：{by}</source>
      <translation>Changed in the other half: {by}</translation>
    </message>
    <message>
      <source>在哪一份</source>
      <translation>In which</translation>
    </message>
    <message>
      <source>在填写的项目上：看这一项的说明</source>
      <translation>in a field: what the field is for</translation>
    </message>
    <message>
      <source>在岗</source>
      <translation>On site</translation>
    </message>
    <message>
      <source>在岗超出批次</source>
      <translation>Stay beyond its batch</translation>
    </message>
    <message>
      <source>在表内筛选，可用拼音　Ctrl+F</source>
      <translation>Filter the table, pinyin works (Ctrl+F)</translation>
    </message>
    <message>
      <source>在要点之间移动，展开、收起</source>
      <translation>between points; open and close</translation>
    </message>
    <message>
      <source>坐诊</source>
      <translation>Clinic session</translation>
    </message>
    <message>
      <source>培养方式</source>
      <translation>Kind of training</translation>
    </message>
    <message>
      <source>培养结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>基准年</source>
      <translation>Base year</translation>
    </message>
    <message>
      <source>填 {n} 条</source>
      <translation>Fill {n} records</translation>
    </message>
    <message>
      <source>填上级的表</source>
      <translation>Fill the superior's form</translation>
    </message>
    <message>
      <source>填上级的表…</source>
      <translation>Fill the superior's form…</translation>
    </message>
    <message>
      <source>填了 {n} 处标记。</source>
      <translation>{n} marks filled.</translation>
    </message>
    <message>
      <source>填了 {n} 处，已写到 {file}。</source>
      <translation>{n} places filled, written to {file}.</translation>
    </message>
    <message>
      <source>填了 {n} 条</source>
      <translation>{n} filled</translation>
    </message>
    <message>
      <source>填什么</source>
      <translation>Fill in</translation>
    </message>
    <message>
      <source>填哪一项</source>
      <translation>Which field</translation>
    </message>
    <message>
      <source>填好另存…</source>
      <translation>Save the filled form…</translation>
    </message>
    <message>
      <source>填好的 xlsx，表“{sheet}”，先看再存</source>
      <translation>A filled xlsx, sheet “{sheet}”; preview before storing</translation>
    </message>
    <message>
      <source>填成</source>
      <translation>Value</translation>
    </message>
    <message>
      <source>填空着的 {n} 行</source>
      <translation>Fill {n} empty rows</translation>
    </message>
    <message>
      <source>填补哪一级的空白，没有就空着。</source>
      <translation>The level at which it fills a gap; leave empty if none.</translation>
    </message>
    <message>
      <source>填补空白</source>
      <translation>Gap filled</translation>
    </message>
    <message>
      <source>填这个要点的自评</source>
      <translation>enter the own score of the point</translation>
    </message>
    <message>
      <source>增加{side}一方</source>
      <translation>Add a side: {side}</translation>
    </message>
    <message>
      <source>增加一方</source>
      <translation>Add a side</translation>
    </message>
    <message>
      <source>增加另一方…</source>
      <translation>Add the other side…</translation>
    </message>
    <message>
      <source>增加经办人</source>
      <translation>Add clerk</translation>
    </message>
    <message>
      <source>士级</source>
      <translation>Assistant</translation>
    </message>
    <message>
      <source>声明了“{kind}”，却有记录：{caption}。核对声明或记录。</source>
      <translation>“{kind}” is declared, yet there is a record: {caption}. Check the declaration or the record.</translation>
    </message>
    <message>
      <source>声明事项</source>
      <translation>Declared</translation>
    </message>
    <message>
      <source>处理</source>
      <translation>Decision</translation>
    </message>
    <message>
      <source>处理理由</source>
      <translation>Reason for decision</translation>
    </message>
    <message>
      <source>备份</source>
      <translation>Backup</translation>
    </message>
    <message>
      <source>备份 (office-*.db desk-*.db)</source>
      <translation>Backup (office-*.db desk-*.db)</translation>
    </message>
    <message>
      <source>备份好了，已核对。</source>
      <translation>Backed up and verified.</translation>
    </message>
    <message>
      <source>备份没有成功：{reason}。核对磁盘空间和权限。</source>
      <translation>The backup failed: {reason}. Check disk space and permissions.</translation>
    </message>
    <message>
      <source>备份：{day} {time}</source>
      <translation>Backup: {day} {time}</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>复制</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>复制	Ctrl+C</source>
      <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
      <source>复制 {name}</source>
      <translation>Copy {name}</translation>
    </message>
    <message>
      <source>复制密钥文件…</source>
      <translation>Copy the key file…</translation>
    </message>
    <message>
      <source>复制详情</source>
      <translation>Copy details</translation>
    </message>
    <message>
      <source>复制选中的行，粘贴 Excel 里复制的几行</source>
      <translation>copy the selected rows; paste rows copied in Excel</translation>
    </message>
    <message>
      <source>复算</source>
      <translation>Recount</translation>
    </message>
    <message>
      <source>复算各用本院的记录。粗体是已经认定的一方；认定和理由写进双方的回执，认定的用在“汇总”和年度报告（附件5）里。</source>
      <translation>Each is recounted from its own records. Bold is the side decided for; decision and reason go into both receipts, and what was decided into the totals and the year's report (Annex 5).</translation>
    </message>
    <message>
      <source>复算平均</source>
      <translation>Mean recount</translation>
    </message>
    <message>
      <source>复算（右）</source>
      <translation>Recount (right)</translation>
    </message>
    <message>
      <source>复算（左）</source>
      <translation>Recount (left)</translation>
    </message>
    <message>
      <source>复算，不含加分</source>
      <translation>Recount, bonus apart</translation>
    </message>
    <message>
      <source>复算，不含加分　平均 {mean}　最低 {lowest}　虚线框的和“汇总”一样不计</source>
      <translation>As counted from the records, without bonus. Mean {mean}, lowest {lowest}; dashed ones do not count, as in the roll-up</translation>
    </message>
    <message>
      <source>复算，按结对关系计</source>
      <translation>Recount, by pairing</translation>
    </message>
    <message>
      <source>复算：{points}；其余不变。</source>
      <translation> Recount: {points}; the rest stays.</translation>
    </message>
    <message>
      <source>复算：用收到的记录和方案的标准重新算一遍；由人判断的先按医院自评，没有数据的按 0 分，等评审</source>
      <translation>Recount: counted again from the records received by the scheme's standard; what a person judges as claimed, missing figures as 0, until reviewed</translation>
    </message>
    <message>
      <source>外观</source>
      <translation>Appearance</translation>
    </message>
    <message>
      <source>大</source>
      <translation>Large</translation>
    </message>
    <message>
      <source>大小</source>
      <translation>Size</translation>
    </message>
    <message>
      <source>大照片缩到长边 1600 像素放入，签名看得清；原件留在本单位，封面和包里都写明缩小过。</source>
      <translation>Large photos are made smaller, 1600 pixels on the longer side, signatures stay legible; the originals stay here, and the cover and the package say so.</translation>
    </message>
    <message>
      <source>天</source>
      <translation>days</translation>
    </message>
    <message>
      <source>失分</source>
      <translation>Points lost</translation>
    </message>
    <message>
      <source>失分的个数</source>
      <translation>Losing</translation>
    </message>
    <message>
      <source>女</source>
      <translation>Female</translation>
    </message>
    <message>
      <source>如 3号柜第2盒第15页，或 盒1 第3页</source>
      <translation>E.g. box 2, page 15</translation>
    </message>
    <message>
      <source>如 {example}</source>
      <translation>e.g. {example}</translation>
    </message>
    <message>
      <source>如 拍到了患者姓名</source>
      <translation>e.g. a patient's name is visible</translation>
    </message>
    <message>
      <source>妇幼</source>
      <translation>Maternal and child</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>媒体名称</source>
      <translation>Outlet</translation>
    </message>
    <message>
      <source>字节</source>
      <translation>bytes</translation>
    </message>
    <message>
      <source>存一份空白台账…</source>
      <translation>Save a blank ledger…</translation>
    </message>
    <message>
      <source>存下</source>
      <translation>Keep</translation>
    </message>
    <message>
      <source>存为 PDF…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>存为 {way}…</source>
      <translation>Save as {way}…</translation>
    </message>
    <message>
      <source>存为方案文件…</source>
      <translation>Save as scheme file…</translation>
    </message>
    <message>
      <source>存为视图</source>
      <translation>Keep as view</translation>
    </message>
    <message>
      <source>存为视图…</source>
      <translation>Keep as view…</translation>
    </message>
    <message>
      <source>存入 {n} 份</source>
      <translation>{n} taken in</translation>
    </message>
    <message>
      <source>存入 {n} 条</source>
      <translation>Store records ({n})</translation>
    </message>
    <message>
      <source>存入 {n} 行</source>
      <translation>Store {n} rows</translation>
    </message>
    <message>
      <source>存入 {n} 行后，{left}，也没有另存；关上以后这里就看不到了。</source>
      <translation>After storing {n} rows, {left} and are not saved apart; once this closes they are gone from here.</translation>
    </message>
    <message>
      <source>存入后可以一步撤销。</source>
      <translation>Storing can be undone in one step.</translation>
    </message>
    <message>
      <source>存到哪里</source>
      <translation>Where to save it</translation>
    </message>
    <message>
      <source>存放位置</source>
      <translation>Location</translation>
    </message>
    <message>
      <source>季</source>
      <translation>Quarter</translation>
    </message>
    <message>
      <source>季度</source>
      <translation>quarters</translation>
    </message>
    <message>
      <source>学时</source>
      <translation>Hours</translation>
    </message>
    <message>
      <source>学时太多</source>
      <translation>Too many hours</translation>
    </message>
    <message>
      <source>学术讲座</source>
      <translation>Lecture</translation>
    </message>
    <message>
      <source>学术讲座、业务培训、手术示教、教学查房和病例讨论，一次记一条，有佐证才计入。</source>
      <translation>Lectures, training courses, operation demonstrations, teaching rounds and case discussions: one record each, counted only with evidence.</translation>
    </message>
    <message>
      <source>学术讲座和业务培训</source>
      <translation>Lectures and training</translation>
    </message>
    <message>
      <source>它证明的 {n} 条记录会少这份佐证。</source>
      <translation>The {n} records it proves will lose this evidence.</translation>
    </message>
    <message>
      <source>它还报了 {counties}，没有认定，它说的不算：是它的，点“管的县…”认定。</source>
      <translation> It also claims {counties}, which nobody confirmed; its word does not count for them. If they are its own, confirm them under “Its counties…”.</translation>
    </message>
    <message>
      <source>安全</source>
      <translation>Safety</translation>
    </message>
    <message>
      <source>安排具体科室</source>
      <translation>Department assigned</translation>
    </message>
    <message>
      <source>安装</source>
      <translation>Install</translation>
    </message>
    <message>
      <source>安装程序已经打开，按它的提示做完。程序要先关闭。</source>
      <translation>The installer is open: follow it to the end. This program has to be closed first.</translation>
    </message>
    <message>
      <source>安装程序放在</source>
      <translation>Installer goes to</translation>
    </message>
    <message>
      <source>安装程序放在哪里</source>
      <translation>Where to put the installer</translation>
    </message>
    <message>
      <source>安装这个方案？</source>
      <translation>Install this scheme?</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>完成情况</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>完成数量</source>
      <translation>Quantity done</translation>
    </message>
    <message>
      <source>完成日期</source>
      <translation>Done on</translation>
    </message>
    <message>
      <source>完成时限</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>完成标准</source>
      <translation>Done when</translation>
    </message>
    <message>
      <source>完整</source>
      <translation>Complete</translation>
    </message>
    <message>
      <source>定为截止日</source>
      <translation>Set as the last day</translation>
    </message>
    <message>
      <source>定截止日…</source>
      <translation>Set the last day…</translation>
    </message>
    <message>
      <source>定期收集合理化建议</source>
      <translation>Suggestions collected</translation>
    </message>
    <message>
      <source>实出勤</source>
      <translation>Days present</translation>
    </message>
    <message>
      <source>实施日期</source>
      <translation>In effect from</translation>
    </message>
    <message>
      <source>实线：记录算出，自动更新　　虚线：手写，或还没写</source>
      <translation>Solid line: counted from records, kept up to date   Dashed: by hand, or still to write</translation>
    </message>
    <message>
      <source>实际离岗</source>
      <translation>Left on</translation>
    </message>
    <message>
      <source>审批人</source>
      <translation>Approved by</translation>
    </message>
    <message>
      <source>审核</source>
      <translation>Checks</translation>
    </message>
    <message>
      <source>审核 {n} 处，{k} 处没有说明 ›</source>
      <translation>{n} findings, {k} without words ›</translation>
    </message>
    <message>
      <source>审核 {n} 处，都有说明 ›</source>
      <translation>{n} findings, all explained ›</translation>
    </message>
    <message>
      <source>审核有 {n} 处要写说明</source>
      <translation>Checks: {n} to explain</translation>
    </message>
    <message>
      <source>审核有 {n} 处错误</source>
      <translation>{n} errors in its records</translation>
    </message>
    <message>
      <source>审核有错，先改好：</source>
      <translation>Errors found by the checks; mend them first:</translation>
    </message>
    <message>
      <source>审核查出 {errors} 处有错、{queries} 处要说明</source>
      <translation>Checks found {errors} errors and {queries} to explain</translation>
    </message>
    <message>
      <source>审核查出 {n} 处有错，改正或核对</source>
      <translation>Checks found {n} errors: mend or verify</translation>
    </message>
    <message>
      <source>审核没有查出要办的</source>
      <translation>Checks found nothing to do</translation>
    </message>
    <message>
      <source>审核结果说的是哪一条记录。</source>
      <translation>The record the finding is about.</translation>
    </message>
    <message>
      <source>审核说明</source>
      <translation>Explanation</translation>
    </message>
    <message>
      <source>审核还有 {n} 处有错</source>
      <translation>the checks still find {n} errors</translation>
    </message>
    <message>
      <source>审核还有 {n} 处有错 ›</source>
      <translation>The checks still find {n} errors ›</translation>
    </message>
    <message>
      <source>审核还有 {n} 处要说明的没有写：</source>
      <translation>The audit has {n} queries without an explanation:</translation>
    </message>
    <message>
      <source>审核项</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>宣传</source>
      <translation>Publicity</translation>
    </message>
    <message>
      <source>密钥变了</source>
      <translation>Key changed</translation>
    </message>
    <message>
      <source>密钥已作废</source>
      <translation>Key revoked</translation>
    </message>
    <message>
      <source>密钥待核对的那一份，到“医院签名登记”里核对指纹以后才采信。</source>
      <translation>The one whose key is still to be compared stands only once its fingerprint is confirmed in “Hospitals' keys”.</translation>
    </message>
    <message>
      <source>密钥文件 (*.key)</source>
      <translation>Key file (*.key)</translation>
    </message>
    <message>
      <source>密钥文件复制到哪里</source>
      <translation>Where to copy the key file</translation>
    </message>
    <message>
      <source>密钥文件里没有写是谁的</source>
      <translation>The key file does not say whose it is</translation>
    </message>
    <message>
      <source>密钥有口令就写上，没有就空着。</source>
      <translation>The key's pass phrase, if it has one.</translation>
    </message>
    <message>
      <source>密钥现在不用口令。</source>
      <translation>The key has no pass phrase now.</translation>
    </message>
    <message>
      <source>密钥的口令</source>
      <translation>Pass phrase of the key</translation>
    </message>
    <message>
      <source>对口支援</source>
      <translation>Paired assistance</translation>
    </message>
    <message>
      <source>对口支援关系表</source>
      <translation>Pairing table</translation>
    </message>
    <message>
      <source>对口支援办公助手</source>
      <translation>Duikou Desktop</translation>
    </message>
    <message>
      <source>对口支援经费的收入、支出和捐赠，有凭证号、审批人和专账核算。</source>
      <translation>Income, spending and donations of the paired assistance fund, with voucher number, approver and separate account.</translation>
    </message>
    <message>
      <source>对审核结果的书面说明，和上报材料一起走。</source>
      <translation>Written explanations of findings; they go with the report.</translation>
    </message>
    <message>
      <source>对应新技术</source>
      <translation>Answered by technique</translation>
    </message>
    <message>
      <source>对应目标</source>
      <translation>Answered by target</translation>
    </message>
    <message>
      <source>对应重点专科</source>
      <translation>Answered by speciality</translation>
    </message>
    <message>
      <source>对方{side} · 关系表第 {n} 号</source>
      <translation>Across: {side} · no. {n}</translation>
    </message>
    <message>
      <source>对方医院的名称，就是结对关系</source>
      <translation>The name of the hospital across: the pairing</translation>
    </message>
    <message>
      <source>对照派驻人员、派驻起止、教学活动、新技术；重点专科、业务量、制度、进修等不对照。</source>
      <translation>Compared are members, their days on site, activities and techniques; specialities, volumes, rules and trainees are not.</translation>
    </message>
    <message>
      <source>对象</source>
      <translation>Subject</translation>
    </message>
    <message>
      <source>导入 {n} 个结对关系</source>
      <translation>Import {n} pairings</translation>
    </message>
    <message>
      <source>导入 {n} 条</source>
      <translation>Import records ({n})</translation>
    </message>
    <message>
      <source>导入{title} {n} 条</source>
      <translation>Import {n} of {title}</translation>
    </message>
    <message>
      <source>导入前</source>
      <translation>Before an import</translation>
    </message>
    <message>
      <source>导入台账</source>
      <translation>Import ledger</translation>
    </message>
    <message>
      <source>导入填好的表格…</source>
      <translation>Import a filled table…</translation>
    </message>
    <message>
      <source>导入方案…</source>
      <translation>Import plan…</translation>
    </message>
    <message>
      <source>导入方案文件…</source>
      <translation>Import a plan's file…</translation>
    </message>
    <message>
      <source>导出上报</source>
      <translation>Export report</translation>
    </message>
    <message>
      <source>导出为 Excel…</source>
      <translation>Export to Excel…</translation>
    </message>
    <message>
      <source>导出到哪里</source>
      <translation>Where to export to</translation>
    </message>
    <message>
      <source>导出台账…</source>
      <translation>Export ledger…</translation>
    </message>
    <message>
      <source>导出台账，含电话和身份证号…</source>
      <translation>Export Ledger with Phone and ID Numbers…</translation>
    </message>
    <message>
      <source>导出汇总表</source>
      <translation>Export the tables</translation>
    </message>
    <message>
      <source>封上报包、写回执时签名；别人照指纹认得是本单位</source>
      <translation>Signs packages and receipts; others know this office by its fingerprint</translation>
    </message>
    <message>
      <source>封账</source>
      <translation>Closing</translation>
    </message>
    <message>
      <source>封账…</source>
      <translation>Close the year…</translation>
    </message>
    <message>
      <source>封账人</source>
      <translation>Closed by</translation>
    </message>
    <message>
      <source>封账以后才能封上报包，现在可以写普通文件夹。</source>
      <translation>A package can be sealed once the year is closed; a plain folder can be written now.</translation>
    </message>
    <message>
      <source>封账后分数变化</source>
      <translation>Score changed after closing</translation>
    </message>
    <message>
      <source>封账后，这一年的记录和自评不能再改，分数、依据和标准原样保存。以后要改，须写明理由重新打开。封账以前做的，封账后不能再撤销。</source>
      <translation>Once closed, the year's records and own scores can no longer be changed; score, records and standard are kept as they are. To change something later, reopen the year with a reason. What was done before closing can no longer be undone after it.</translation>
    </message>
    <message>
      <source>封账日期</source>
      <translation>Closed on</translation>
    </message>
    <message>
      <source>封账，不再改动</source>
      <translation>Close, no more changes</translation>
    </message>
    <message>
      <source>封面上也有这串数字。封面打印盖章，和 U 盘一起交；主管部门打开时两边对一下，一样才是本单位封的。</source>
      <translation>The cover sheet bears these figures too. Print and stamp it, and hand it in with the stick: the authority compares both, and only if they agree is the package yours.</translation>
    </message>
    <message>
      <source>封面不加密，打印盖章。</source>
      <translation> The cover is not encrypted: print and stamp it.</translation>
    </message>
    <message>
      <source>封面是哪一家的</source>
      <translation>Whose cover it is</translation>
    </message>
    <message>
      <source>将建立 {n} 个结对关系</source>
      <translation>Relations to be set up: {n}</translation>
    </message>
    <message>
      <source>小时</source>
      <translation>hours</translation>
    </message>
    <message>
      <source>少 {n} 人，扣 {lost} 分。</source>
      <translation>People short: {n}; points lost: {lost}.</translation>
    </message>
    <message>
      <source>尚未接收，等核对签名指纹</source>
      <translation>Not yet taken: the signing fingerprint is still to be compared</translation>
    </message>
    <message>
      <source>尚未接收，等认定是哪一份</source>
      <translation>Not yet taken: one of several to be chosen</translation>
    </message>
    <message>
      <source>就按自评，确认这样封账</source>
      <translation>Our own scores stand; close it like this</translation>
    </message>
    <message>
      <source>就是{name}</source>
      <translation>It is {name}</translation>
    </message>
    <message>
      <source>就是现在用的密钥，没有换；口令以后是这份文件的口令。</source>
      <translation>This is the key in use, and it was not changed; its pass phrase is that of this file from now on.</translation>
    </message>
    <message>
      <source>就采信右边的 {number}</source>
      <translation>Let the right one, {number}, stand</translation>
    </message>
    <message>
      <source>岗位</source>
      <translation>Post</translation>
    </message>
    <message>
      <source>岗位待遇不变</source>
      <translation>Post and pay unchanged</translation>
    </message>
    <message>
      <source>巡诊</source>
      <translation>Circuit clinic</translation>
    </message>
    <message>
      <source>工作</source>
      <translation>Work</translation>
    </message>
    <message>
      <source>工作安排和管理办法</source>
      <translation>Work plan and rules</translation>
    </message>
    <message>
      <source>工作条件</source>
      <translation>Working conditions</translation>
    </message>
    <message>
      <source>工作进展达到计划</source>
      <translation>Progress as planned</translation>
    </message>
    <message>
      <source>工作量</source>
      <translation>Work done</translation>
    </message>
    <message>
      <source>工作量统计</source>
      <translation>Workload statistics</translation>
    </message>
    <message>
      <source>左边</source>
      <translation>left</translation>
    </message>
    <message>
      <source>左：{before}，自评 {old}。
右：{after}，自评 {new}。
{changes}</source>
      <translation>Left: {before}, claims {old}.
Right: {after}, claims {new}.
{changes}</translation>
    </message>
    <message>
      <source>差</source>
      <translation>Diff.</translation>
    </message>
    <message>
      <source>已保存</source>
      <translation>Saved</translation>
    </message>
    <message>
      <source>已保存　{time}</source>
      <translation>Saved {time}</translation>
    </message>
    <message>
      <source>已保存。它不在 {year} 年，换年度可以看到</source>
      <translation>Saved. It is not in {year}; switch the year to see it</translation>
    </message>
    <message>
      <source>已保存的记录都在。请把详情复制下来交给维护人员，然后继续工作。</source>
      <translation>All saved records are there. Please copy the details for whoever maintains the program, then carry on.</translation>
    </message>
    <message>
      <source>已保存，还缺佐证材料</source>
      <translation>Saved; evidence still missing</translation>
    </message>
    <message>
      <source>已停下，什么都没有存入</source>
      <translation>Stopped; nothing was stored</translation>
    </message>
    <message>
      <source>已写</source>
      <translation>Written</translation>
    </message>
    <message>
      <source>已写入并读回核对：{n} 份报告，市里的汇总一份。</source>
      <translation>Written and read back: {n} reports, and the city's own round.</translation>
    </message>
    <message>
      <source>已写出 {name}</source>
      <translation>Written: {name}</translation>
    </message>
    <message>
      <source>已写出并读回核对：{file}。到了新电脑以后，这里不要再记。</source>
      <translation>Written and read back: {file}. Once it is on the new computer, enter nothing here any more.</translation>
    </message>
    <message>
      <source>已写出并读回核对：{file}。到了新电脑以后，这里的收报台不要再用：两边各收各评的，合不到一起。</source>
      <translation>Written and read back: {file}. Once it is on the new computer, do not use the desk here any more: what is collected and reviewed on both sides cannot be put together.</translation>
    </message>
    <message>
      <source>已写到 {file}。</source>
      <translation>Written to {file}.</translation>
    </message>
    <message>
      <source>已写好，读回核对一致</source>
      <translation>Written, read back and found identical</translation>
    </message>
    <message>
      <source>已删除 {n} 条</source>
      <translation>Deleted: {n}</translation>
    </message>
    <message>
      <source>已加密，只有指明的主管部门打得开。封面没有加密。</source>
      <translation>Encrypted: only the commission named can open it. The cover sheet is not encrypted.</translation>
    </message>
    <message>
      <source>已勾 {n} 个县</source>
      <translation>{n} counties ticked</translation>
    </message>
    <message>
      <source>已取回 {n} 条。</source>
      <translation>{n} brought back.</translation>
    </message>
    <message>
      <source>已取消，{place} 里什么也没有留下。</source>
      <translation>Cancelled; nothing is left in {place}.</translation>
    </message>
    <message>
      <source>已合并：另一份新增的 {added} 条、改过的 {changed} 条、删除的 {deleted} 条，按决定处理的 {decided} 条，佐证文件 {files} 个。</source>
      <translation>Merged: of the other half {added} records added, {changed} changed, {deleted} deleted; {decided} as decided; {files} files of evidence.</translation>
    </message>
    <message>
      <source>已复制</source>
      <translation>Copied</translation>
    </message>
    <message>
      <source>已复制到 {file}。取用时要写现在的口令。</source>
      <translation>Copied to {file}. Whoever takes it needs the present pass phrase.</translation>
    </message>
    <message>
      <source>已复制到 {file}。谁有这个文件，谁就能以本单位的名义签名，请收好。</source>
      <translation>Copied to {file}. Whoever has this file can sign in this office's name; keep it safe.</translation>
    </message>
    <message>
      <source>已存为草稿</source>
      <translation>Saved as draft</translation>
    </message>
    <message>
      <source>已存为草稿，还缺 {fields}</source>
      <translation>Saved as draft; still missing: {fields}</translation>
    </message>
    <message>
      <source>已存为视图“{name}”</source>
      <translation>Kept as view “{name}”</translation>
    </message>
    <message>
      <source>已存入 {n} 条</source>
      <translation>Records stored: {n}</translation>
    </message>
    <message>
      <source>已存入 {n} 行，Ctrl+Z 可以撤销</source>
      <translation>{n} rows stored; Ctrl+Z undoes it</translation>
    </message>
    <message>
      <source>已安装“{title}”版本 {version}。</source>
      <translation>Installed “{title}” version {version}.</translation>
    </message>
    <message>
      <source>已完成 {done}</source>
      <translation>Done: {done}</translation>
    </message>
    <message>
      <source>已导入“{title}”版本 {version}。</source>
      <translation>Imported “{title}” version {version}.</translation>
    </message>
    <message>
      <source>已导出 {n} 条到 {path}</source>
      <translation>{n} exported to {path}</translation>
    </message>
    <message>
      <source>已导出 {n} 条到 {path}，{lost} 个佐证文件没有找到</source>
      <translation>{n} exported to {path}; {lost} evidence files were not found</translation>
    </message>
    <message>
      <source>已封账</source>
      <translation>closed</translation>
    </message>
    <message>
      <source>已封账，只看不改。</source>
      <translation>Closed: to look at only.</translation>
    </message>
    <message>
      <source>已封账，只能补怎么结束。</source>
      <translation>Closed: only how it ended can still be entered.</translation>
    </message>
    <message>
      <source>已开始使用“{title}”。在左上角可以换到它。原来的记录都在。</source>
      <translation>“{title}” is now in use. Turn to it at the top left. All earlier records are there.</translation>
    </message>
    <message>
      <source>已彻底删除 {name}</source>
      <translation>{name} deleted for good</translation>
    </message>
    <message>
      <source>已得 {n} 分</source>
      <translation>{n} earned</translation>
    </message>
    <message>
      <source>已恢复 {name}。恢复前的另存了一份；封包的次数和收到的回执不倒回去。</source>
      <translation>{name} is put back. What stood here before was kept; the numbers of packages and the receipts stay.</translation>
    </message>
    <message>
      <source>已恢复到 {when} 的样子，共 {n} 条记录。恢复前的另存了一份；封包的次数和收到的回执不倒回去。</source>
      <translation>As it was on {when}, {n} records. What stood here before was kept; the numbers of packages and the receipts stay.</translation>
    </message>
    <message>
      <source>已打开</source>
      <translation>Opened</translation>
    </message>
    <message>
      <source>已报</source>
      <translation>Received</translation>
    </message>
    <message>
      <source>已收</source>
      <translation>Received</translation>
    </message>
    <message>
      <source>已收，存疑</source>
      <translation>Taken, in doubt</translation>
    </message>
    <message>
      <source>已改</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>已改好：{outcome}</source>
      <translation>Mended: {outcome}</translation>
    </message>
    <message>
      <source>已有</source>
      <translation>There already</translation>
    </message>
    <message>
      <source>已有{names}。请写明是哪一位，或是另一个人。</source>
      <translation>There are {names} already. Write which of them is meant, or that it is somebody else.</translation>
    </message>
    <message>
      <source>已有它对第 {n} 次上报的回执：这一份较早，只存档，以第 {n} 次的为准。</source>
      <translation>There is a receipt of theirs on report no. {n} already: this one is older and only filed; that on no. {n} stands.</translation>
    </message>
    <message>
      <source>已有的记录</source>
      <translation>Existing record</translation>
    </message>
    <message>
      <source>已有第 {k} 次</source>
      <translation>No. {k} has come</translation>
    </message>
    <message>
      <source>已核对</source>
      <translation>Checked</translation>
    </message>
    <message>
      <source>已核对，是本程序的发布者签名的，没有改动。签名指纹 {fingerprint}</source>
      <translation>Verified: signed by this program's publisher, not altered. Fingerprint {fingerprint}</translation>
    </message>
    <message>
      <source>已登记过</source>
      <translation>already recorded</translation>
    </message>
    <message>
      <source>已盖章</source>
      <translation>Sealed</translation>
    </message>
    <message>
      <source>已签发，写到 {file}。医院安装以后，在电话里念签名指纹给它核对：
{figures}</source>
      <translation>Issued and written to {file}. When a hospital has installed it, read out the fingerprint over the telephone:
{figures}</translation>
    </message>
    <message>
      <source>已终止</source>
      <translation>ended</translation>
    </message>
    <message>
      <source>已经和盖章的封面核对过。以后用这个密钥签名的上报包不再问。</source>
      <translation>Compared with the stamped cover. Packages signed with this key are no longer asked about.</translation>
    </message>
    <message>
      <source>已经撤销的 {n} 条不计。</source>
      <translation>{n} dissolved since do not count.</translation>
    </message>
    <message>
      <source>已经有签名密钥，没有另生成。</source>
      <translation>There is a signing key already; no other was made.</translation>
    </message>
    <message>
      <source>已经有签名密钥，没有另生成。口令忘了、密钥文件丢失要换一个的，加 --replace。</source>
      <translation>There is a signing key, and no other was made. Where its pass phrase is forgotten or the file was lost to somebody, add --replace.</translation>
    </message>
    <message>
      <source>已经证明 {n} 条</source>
      <translation>Proves {n} records already</translation>
    </message>
    <message>
      <source>已经过了有效期的 {n} 份不计。</source>
      <translation>{n} past their validity do not count.</translation>
    </message>
    <message>
      <source>已结束</source>
      <translation>Over</translation>
    </message>
    <message>
      <source>已补正封账，还没有封新的上报包</source>
      <translation>mended and closed, no new package sealed yet</translation>
    </message>
    <message>
      <source>已认定</source>
      <translation>Decided</translation>
    </message>
    <message>
      <source>已证实</source>
      <translation>Proven</translation>
    </message>
    <message>
      <source>已证实 {proven} 分，预计 {expected} 分，可达 {reachable} 分，满分 {maximum} 分</source>
      <translation>Proven {proven}, expected {expected}, reachable {reachable}, full score {maximum}</translation>
    </message>
    <message>
      <source>已证实 {proven} 分，预计 {expected} 分，满分 {maximum} 分</source>
      <translation>Proven {proven}, expected {expected}, full score {maximum}</translation>
    </message>
    <message>
      <source>已评审的要点按评审分，其余按复算；待判断的不算进平均失分。</source>
      <translation>Reviewed points as reviewed, the others as recounted; undecided ones are left out of the mean loss.</translation>
    </message>
    <message>
      <source>已说明</source>
      <translation>Explained</translation>
    </message>
    <message>
      <source>已调整</source>
      <translation>Adjusted</translation>
    </message>
    <message>
      <source>已转到 {year} 年。</source>
      <translation>Now showing {year}.</translation>
    </message>
    <message>
      <source>已达到，得 {n} 分</source>
      <translation>Reached, points earned: {n}</translation>
    </message>
    <message>
      <source>已过 {n} 天</source>
      <translation>{n} days ago</translation>
    </message>
    <message>
      <source>已退回</source>
      <translation>Sent back</translation>
    </message>
    <message>
      <source>已退回，等医院重新上报：{reason}</source>
      <translation>Sent back; the hospital is to report again: {reason}</translation>
    </message>
    <message>
      <source>已送到打印机。</source>
      <translation>Sent to the printer.</translation>
    </message>
    <message>
      <source>已选</source>
      <translation>chosen</translation>
    </message>
    <message>
      <source>市</source>
      <translation>City</translation>
    </message>
    <message>
      <source>市级</source>
      <translation>City level</translation>
    </message>
    <message>
      <source>市级把各院的上报包和自己的汇总写到 U 盘，在“年度收报”里一起收。还没有收到。</source>
      <translation>Cities write their hospitals' packages and their own round to a stick; both are collected on the page of the year's reports. None came yet.</translation>
    </message>
    <message>
      <source>市级重点专科通过验收才计分。</source>
      <translation>A city-level key speciality scores only once it is accepted.</translation>
    </message>
    <message>
      <source>市评审</source>
      <translation>City's review</translation>
    </message>
    <message>
      <source>市里不予接收</source>
      <translation>Refused by city</translation>
    </message>
    <message>
      <source>市里写的原因：{reason}。</source>
      <translation>The city's reason: {reason}.</translation>
    </message>
    <message>
      <source>市里改过</source>
      <translation>city changed it</translation>
    </message>
    <message>
      <source>市里改过 {n} 份的评审，采用的还是以前的：点“再采用一次”，照市里现在评的。</source>
      <translation>The city changed its review of {n} reports; what is adopted is the former one: “Adopt again” takes what it says now.</translation>
    </message>
    <message>
      <source>市里改过评审（{n} 份报告），采用的还是以前的：到“各市上报”里再采用一次。</source>
      <translation>The city changed its review ({n} reports); what is adopted is the former one: adopt it again under “Cities' reports”.</translation>
    </message>
    <message>
      <source>市里核对过</source>
      <translation>Compared by the city</translation>
    </message>
    <message>
      <source>市里的汇总</source>
      <translation>The city's round</translation>
    </message>
    <message>
      <source>市里的汇总文件</source>
      <translation>a city's round</translation>
    </message>
    <message>
      <source>市里的汇总里没有这一份，市里评的是第 {n} 次：它的评审不用在这一份上。向市里核对，请市里重新上报，或在这里评。</source>
      <translation>The city's round does not have this one; the city judged number {n}, and its review does not stand for this one. Ask the city, have it report again, or review it here.</translation>
    </message>
    <message>
      <source>市里的结果</source>
      <translation>The city's outcome</translation>
    </message>
    <message>
      <source>市里评审、认定都完了的上报以后写“市里核对过”，这里不用再核对。</source>
      <translation>Once the city has reported it reviewed and decided, it says so here and need not be compared again.</translation>
    </message>
    <message>
      <source>市里评的是 {name} 第 {n} 次上报的一份，这里收到过；本级以另一份为准。</source>
      <translation>The city judged one of {name}'s reports no. {n}; it was received here, but another one stands at this level.</translation>
    </message>
    <message>
      <source>市里评的是 {name} 第 {n} 次上报，这里收到过；后来收到第 {k} 次，本级看第 {k} 次的。</source>
      <translation>The city judged report no. {n} of {name}, which was received here; no. {k} came since, and that is the one looked at here.</translation>
    </message>
    <message>
      <source>市里评的是 {name} 第 {n} 次上报，那一份没有收到这里，打不开。</source>
      <translation>The city reviewed submission {n} of {name}; that package was not received here and cannot be opened.</translation>
    </message>
    <message>
      <source>市里评的是第 {n} 次</source>
      <translation>the city judged number {n}</translation>
    </message>
    <message>
      <source>市里退回</source>
      <translation>Sent back by its city</translation>
    </message>
    <message>
      <source>市（盟）</source>
      <translation>City (league)</translation>
    </message>
    <message>
      <source>师带徒</source>
      <translation>Apprenticeship</translation>
    </message>
    <message>
      <source>师级</source>
      <translation>Junior</translation>
    </message>
    <message>
      <source>带 * 的填齐后计入“{points}”。</source>
      <translation>Counts for “{points}” once all fields marked * are filled in.</translation>
    </message>
    <message>
      <source>带 * 的填齐才计入，没填齐可以先存草稿。</source>
      <translation>Counted only when all fields marked * are filled in; until then it can be saved as a draft.</translation>
    </message>
    <message>
      <source>带底色的数由记录算出，会自动更新</source>
      <translation>Shaded figures are counted from records and kept up to date</translation>
    </message>
    <message>
      <source>带教人</source>
      <translation>Taught by</translation>
    </message>
    <message>
      <source>带教人在别的结对关系</source>
      <translation>Leader of another pairing</translation>
    </message>
    <message>
      <source>带教人当天不在岗</source>
      <translation>Leader not on site that day</translation>
    </message>
    <message>
      <source>带教人当天登记了离岗</source>
      <translation>Leader recorded as absent that day</translation>
    </message>
    <message>
      <source>带教培训</source>
      <translation>Teaching and training</translation>
    </message>
    <message>
      <source>带来的办公室缺分卷 {missing}。把它放在一起，再来一次。</source>
      <translation>The office that was brought lacks its volume {missing}. Put it beside the others and try again.</translation>
    </message>
    <message>
      <source>带来的文件…</source>
      <translation>The file brought along…</translation>
    </message>
    <message>
      <source>带来的文件和带走时不一样：被改动过，或者复制时损坏。没有打开，回原来的电脑再带一次。</source>
      <translation>The file is not as it was written: it was altered, or damaged in copying. It was not opened; carry it off the old computer once more.</translation>
    </message>
    <message>
      <source>带来的文件里缺数据库，有不属于办公室的文件，或者和它自己写的不一样：不是用本程序带出来的。没有打开，回原来的电脑再带一次。</source>
      <translation>What was carried here lacks its database, holds files no office has, or is not what it says of itself: this program did not carry it off. It was not opened; carry it off once more from the computer it comes from.</translation>
    </message>
    <message>
      <source>带走整个办公室…</source>
      <translation>Carry off the whole office…</translation>
    </message>
    <message>
      <source>带走整个收报台…</source>
      <translation>Carry off the whole desk…</translation>
    </message>
    <message>
      <source>带走的办公室</source>
      <translation>an office carried off</translation>
    </message>
    <message>
      <source>带走的办公室 (*{ending})</source>
      <translation>Office carried off (*{ending})</translation>
    </message>
    <message>
      <source>带走的办公室在新电脑的第一页打开。</source>
      <translation>An office carried off is opened on the first page of the new computer.</translation>
    </message>
    <message>
      <source>带走的签名密钥没有加口令，拿到文件的人都能以本单位的名义签名：用完删掉。</source>
      <translation>The signing key that goes along has no pass phrase; whoever has the file can sign in this hospital's name: delete it afterwards.</translation>
    </message>
    <message>
      <source>带队人</source>
      <translation>Led by</translation>
    </message>
    <message>
      <source>带队人职务</source>
      <translation>Post of leader</translation>
    </message>
    <message>
      <source>常见病和急救能力</source>
      <translation>Common diseases and emergencies</translation>
    </message>
    <message>
      <source>常见病多发病诊治例数</source>
      <translation>Common disease cases treated</translation>
    </message>
    <message>
      <source>常见的另一种写法</source>
      <translation>Another common wording</translation>
    </message>
    <message>
      <source>平均失分</source>
      <translation>Lost on the mean</translation>
    </message>
    <message>
      <source>年</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>年度 {old} → {new}</source>
      <translation>years {old} → {new}</translation>
    </message>
    <message>
      <source>年度声明</source>
      <translation>Declaration</translation>
    </message>
    <message>
      <source>年度工作总结</source>
      <translation>Annual summary</translation>
    </message>
    <message>
      <source>年度总结</source>
      <translation>Year's report</translation>
    </message>
    <message>
      <source>年度总结还有 {n} 节没写完，纸上会印［待填写］</source>
      <translation>{n} sections of the report are unfinished; the paper will mark them, in Chinese, as to be written</translation>
    </message>
    <message>
      <source>年度总结还有 {n} 节没写完，纸上印着［待填写］。</source>
      <translation>{n} sections of the report are unfinished; the paper marks them, in Chinese, as to be written.</translation>
    </message>
    <message>
      <source>年度总结里本单位自己写的文字，和哪些章节已经核对。</source>
      <translation>What the office wrote itself for the year's report, and which sections are checked.</translation>
    </message>
    <message>
      <source>年度报告（附件5）</source>
      <translation>Year's report (Annex 5)</translation>
    </message>
    <message>
      <source>年度收报</source>
      <translation>Reports of the year</translation>
    </message>
    <message>
      <source>年度末日</source>
      <translation>Last day of the year</translation>
    </message>
    <message>
      <source>年度目标</source>
      <translation>Yearly targets</translation>
    </message>
    <message>
      <source>年度计划</source>
      <translation>Yearly plan</translation>
    </message>
    <message>
      <source>年度还没结束，确认现在封账</source>
      <translation>The year is not over; close it now</translation>
    </message>
    <message>
      <source>年度首日</source>
      <translation>First day of the year</translation>
    </message>
    <message>
      <source>广播</source>
      <translation>Radio</translation>
    </message>
    <message>
      <source>床位使用率</source>
      <translation>Bed occupancy</translation>
    </message>
    <message>
      <source>序号</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>应出勤</source>
      <translation>Days due</translation>
    </message>
    <message>
      <source>应报</source>
      <translation>Expected</translation>
    </message>
    <message>
      <source>应报 {expected} 份：已报 {n} 份，待重报 {back} 份，未到 {missing} 份。</source>
      <translation>Expected {expected}: {n} in, {back} to be reported again, {missing} missing.</translation>
    </message>
    <message>
      <source>应收</source>
      <translation>Expected</translation>
    </message>
    <message>
      <source>应收哪些报告，按方案的关系表（附件1）。要改，改方案，在设置里装新版。</source>
      <translation>Which reports are expected, by the scheme's pairing table (Annex 1). To change it, change the scheme and install the new version in the settings.</translation>
    </message>
    <message>
      <source>应有职称的人员都有职称。</source>
      <translation>Everyone who needs a title has one.</translation>
    </message>
    <message>
      <source>建立</source>
      <translation>Set up</translation>
    </message>
    <message>
      <source>建立办公室</source>
      <translation>Set up office</translation>
    </message>
    <message>
      <source>建立或改进</source>
      <translation>Set up or improved</translation>
    </message>
    <message>
      <source>建立收报台</source>
      <translation>Make the desk</translation>
    </message>
    <message>
      <source>建立本单位的办公室</source>
      <translation>Set up the office of this hospital</translation>
    </message>
    <message>
      <source>建章立制</source>
      <translation>Rules set up</translation>
    </message>
    <message>
      <source>建议</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <source>建设内容</source>
      <translation>Item</translation>
    </message>
    <message>
      <source>开始使用</source>
      <translation>Start using</translation>
    </message>
    <message>
      <source>开始使用…</source>
      <translation>Start using…</translation>
    </message>
    <message>
      <source>开始升级</source>
      <translation>Upgrade now</translation>
    </message>
    <message>
      <source>开始支援日期</source>
      <translation>Supported from</translation>
    </message>
    <message>
      <source>开始日期</source>
      <translation>Start date</translation>
    </message>
    <message>
      <source>张贴在医院明显位置：姓名、职称、支援医院、专业特长、支援时间，大字。要带照片，在“人员”里给本人加一张叫“寸照”或“照片”的图片。</source>
      <translation>To be posted where patients see it: name, title, supporting hospital, speciality and time, in large print. For photos, give the person a picture called “inch photo” or “photo” (in Chinese) under “People”.</translation>
    </message>
    <message>
      <source>归它管的 {n} 个县：{counties}。</source>
      <translation>Its {n} counties: {counties}.</translation>
    </message>
    <message>
      <source>当作一条记录存入</source>
      <translation>Store as a record</translation>
    </message>
    <message>
      <source>当地主要媒体宣传</source>
      <translation>Local press</translation>
    </message>
    <message>
      <source>当天{kind}</source>
      <translation>{kind} that day</translation>
    </message>
    <message>
      <source>当天只有一条记录的照片，各给那一条；有几条或没有的不动。</source>
      <translation>Each photo whose day has just one record is given to it; where there are several or none, nothing is done.</translation>
    </message>
    <message>
      <source>当天在岗</source>
      <translation>On site that day</translation>
    </message>
    <message>
      <source>当天第一次打开</source>
      <translation>First opening of the day</translation>
    </message>
    <message>
      <source>当年{title} {n} 项，其中{label}已填的 {filled} 项，要求 {asked} 项。</source>
      <translation>{title} in the year: {n}; with “{label}” filled in: {filled}; required: {asked}.</translation>
    </message>
    <message>
      <source>当年有效的{title} {n} 份。</source>
      <translation>{title} in force in the year: {n}.</translation>
    </message>
    <message>
      <source>当年没有人在岗，不用看。</source>
      <translation>Nobody was on site in the year; nothing to look at.</translation>
    </message>
    <message>
      <source>当年没有新批次，不加分。</source>
      <translation>No batch began in the year; no bonus.</translation>
    </message>
    <message>
      <source>当年没有新批次，取在岗最久的{batch}。</source>
      <translation>No batch began in the year; the one longest on site, {batch}, is taken.</translation>
    </message>
    <message>
      <source>当年没有派驻批次。</source>
      <translation>No batch was sent in the year.</translation>
    </message>
    <message>
      <source>当年没有派驻批次，也没有人在岗。</source>
      <translation>No batch was sent in the year, and nobody is on site.</translation>
    </message>
    <message>
      <source>当年没有要看的派驻人员。</source>
      <translation>No deployed staff to look at in the year.</translation>
    </message>
    <message>
      <source>当年派出 {n} 批，取得分最低的{batch}。</source>
      <translation>Batches sent in the year: {n}; the one with the lowest score, {batch}, is taken.</translation>
    </message>
    <message>
      <source>当年派出的批次里没有副高以上医师。</source>
      <translation>No physician of associate-chief rank or above in the batches sent in the year.</translation>
    </message>
    <message>
      <source>影响</source>
      <translation>Bears on</translation>
    </message>
    <message>
      <source>影响：{points}。认定以后，“评审打分”里写明按认定得几分，算不出的由人评。</source>
      <translation>Bears on: {points}. Once decided, the review page tells what it counts by the decision; what cannot be counted is judged by a person.</translation>
    </message>
    <message>
      <source>影响：没有要点按它算分，只用在年度报告（附件5）里。</source>
      <translation>Bears on no point of the standard; it only goes into the year's report (Annex 5).</translation>
    </message>
    <message>
      <source>彻底删除</source>
      <translation>Delete for good</translation>
    </message>
    <message>
      <source>彻底删除 {name}</source>
      <translation>Delete {name} for good</translation>
    </message>
    <message>
      <source>彻底删除…</source>
      <translation>Delete for good…</translation>
    </message>
    <message>
      <source>彻底删除佐证材料 {name}</source>
      <translation>Remove evidence {name} for good</translation>
    </message>
    <message>
      <source>彻底删除过的材料</source>
      <translation>Evidence removed before</translation>
    </message>
    <message>
      <source>往前、往后看</source>
      <translation>look back and ahead</translation>
    </message>
    <message>
      <source>待写</source>
      <translation>To write</translation>
    </message>
    <message>
      <source>待决定</source>
      <translation>To decide</translation>
    </message>
    <message>
      <source>待判断</source>
      <translation>To be judged</translation>
    </message>
    <message>
      <source>待办</source>
      <translation>To do</translation>
    </message>
    <message>
      <source>待填</source>
      <translation>To fill in</translation>
    </message>
    <message>
      <source>待定</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>待核实</source>
      <translation>To be confirmed</translation>
    </message>
    <message>
      <source>待核实，没报</source>
      <translation>Unconfirmed, not reported</translation>
    </message>
    <message>
      <source>待核对</source>
      <translation>To check</translation>
    </message>
    <message>
      <source>待核对指纹</source>
      <translation>Fingerprint to compare</translation>
    </message>
    <message>
      <source>待确认</source>
      <translation>To confirm</translation>
    </message>
    <message>
      <source>待认定</source>
      <translation>To decide</translation>
    </message>
    <message>
      <source>待评</source>
      <translation>To review</translation>
    </message>
    <message>
      <source>待遇</source>
      <translation>Pay and benefits</translation>
    </message>
    <message>
      <source>待遇不变</source>
      <translation>Pay unchanged</translation>
    </message>
    <message>
      <source>待遇不变保留岗位</source>
      <translation>Pay and post kept</translation>
    </message>
    <message>
      <source>待重报</source>
      <translation>Again</translation>
    </message>
    <message>
      <source>得分</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>得分分布</source>
      <translation>Spread of scores</translation>
    </message>
    <message>
      <source>得分：{n} 个结对关系的平均</source>
      <translation>Score: mean of {n} relations</translation>
    </message>
    <message>
      <source>微创手术例数</source>
      <translation>Minimally invasive operations</translation>
    </message>
    <message>
      <source>微博</source>
      <translation>Weibo</translation>
    </message>
    <message>
      <source>心血管</source>
      <translation>Cardiovascular</translation>
    </message>
    <message>
      <source>怎么读的</source>
      <translation>How it was read</translation>
    </message>
    <message>
      <source>怎样解决</source>
      <translation>How solved</translation>
    </message>
    <message>
      <source>急危重症</source>
      <translation>Emergency and critical care</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>总分</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>总结按它归类，可以不填。</source>
      <translation>The summary groups by it; optional.</translation>
    </message>
    <message>
      <source>总结文字</source>
      <translation>Report text</translation>
    </message>
    <message>
      <source>恢复…</source>
      <translation>Restore…</translation>
    </message>
    <message>
      <source>恢复到 {when}</source>
      <translation>Restore to {when}</translation>
    </message>
    <message>
      <source>恢复到哪个文件夹</source>
      <translation>Folder to restore to</translation>
    </message>
    <message>
      <source>恢复备份</source>
      <translation>Restore backup</translation>
    </message>
    <message>
      <source>恢复备份前</source>
      <translation>Before a backup was restored</translation>
    </message>
    <message>
      <source>意思是</source>
      <translation>Means</translation>
    </message>
    <message>
      <source>感染</source>
      <translation>Infection</translation>
    </message>
    <message>
      <source>成员</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>成立日期</source>
      <translation>Set up on</translation>
    </message>
    <message>
      <source>或</source>
      <translation> or </translation>
    </message>
    <message>
      <source>或改为</source>
      <translation>or change to</translation>
    </message>
    <message>
      <source>截止日</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>截止日期</source>
      <translation>End date</translation>
    </message>
    <message>
      <source>截至</source>
      <translation>As of</translation>
    </message>
    <message>
      <source>截至 {day}</source>
      <translation>as of {day}</translation>
    </message>
    <message>
      <source>截至 {day} · 封账人：{clerk}</source>
      <translation>As of {day} · closed by: {clerk}</translation>
    </message>
    <message>
      <source>截至 {month} 月 {day} 日　{weekday}</source>
      <translation>As of {month}-{day}, {weekday}</translation>
    </message>
    <message>
      <source>截至 {year} 年 {month} 月 {day} 日　{weekday}</source>
      <translation>As of {weekday}, {year}-{month}-{day}</translation>
    </message>
    <message>
      <source>所在医院</source>
      <translation>Hospital</translation>
    </message>
    <message>
      <source>所在登记表</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>所属期</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>所有台账、所有年度一起找。</source>
      <translation>Looks through all registers and all years.</translation>
    </message>
    <message>
      <source>所有台账里删除过的记录，可以取回。</source>
      <translation>Records deleted from any register; they can be brought back.</translation>
    </message>
    <message>
      <source>所有记录和佐证材料都在这一个文件夹里，备份也在里面。</source>
      <translation>All records and evidence are in this one folder, and the backups too.</translation>
    </message>
    <message>
      <source>手写…</source>
      <translation>By hand…</translation>
    </message>
    <message>
      <source>手写一个数</source>
      <translation>Write a figure by hand</translation>
    </message>
    <message>
      <source>手写，记录是 {value}</source>
      <translation>By hand; the records say {value}</translation>
    </message>
    <message>
      <source>手动备份</source>
      <translation>Manual backup</translation>
    </message>
    <message>
      <source>手术</source>
      <translation>Operation</translation>
    </message>
    <message>
      <source>手术指导</source>
      <translation>Guided operations</translation>
    </message>
    <message>
      <source>手术示教</source>
      <translation>Operation demonstration</translation>
    </message>
    <message>
      <source>打不开 office.db。核对文件夹位置和权限。</source>
      <translation>Cannot open office.db. Check the location and permissions of the folder.</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>打印于 {day}</source>
      <translation>Printed on {day}</translation>
    </message>
    <message>
      <source>打印预览</source>
      <translation>Print preview</translation>
    </message>
    <message>
      <source>打开	Enter</source>
      <translation>Open	Enter</translation>
    </message>
    <message>
      <source>打开{title}</source>
      <translation>Open: {title}</translation>
    </message>
    <message>
      <source>打开受援示范</source>
      <translation>Recipient demo</translation>
    </message>
    <message>
      <source>打开回收站</source>
      <translation>Open recycle bin</translation>
    </message>
    <message>
      <source>打开审核</source>
      <translation>Open checks</translation>
    </message>
    <message>
      <source>打开封面</source>
      <translation>Open the cover sheet</translation>
    </message>
    <message>
      <source>打开已有的办公室</source>
      <translation>Open an office</translation>
    </message>
    <message>
      <source>打开带来的办公室</source>
      <translation>Open an office brought here</translation>
    </message>
    <message>
      <source>打开年度总结</source>
      <translation>Open the report</translation>
    </message>
    <message>
      <source>打开或新建另一个…</source>
      <translation>Open or make another…</translation>
    </message>
    <message>
      <source>打开支援示范</source>
      <translation>Supporter demo</translation>
    </message>
    <message>
      <source>打开收到的回执…</source>
      <translation>Open a receipt…</translation>
    </message>
    <message>
      <source>打开收报台示范</source>
      <translation>Open the demo desk</translation>
    </message>
    <message>
      <source>打开文件</source>
      <translation>Open file</translation>
    </message>
    <message>
      <source>打开文件夹</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <source>打开派驻 ›</source>
      <translation>Open assignments ›</translation>
    </message>
    <message>
      <source>打开结对关系</source>
      <translation>Open the pairing</translation>
    </message>
    <message>
      <source>打开记录</source>
      <translation>Open record</translation>
    </message>
    <message>
      <source>打开评分 ›</source>
      <translation>Open scoring ›</translation>
    </message>
    <message>
      <source>打开这个人的派驻记录</source>
      <translation>open the person's assignment</translation>
    </message>
    <message>
      <source>打开这份报告</source>
      <translation>Open this report</translation>
    </message>
    <message>
      <source>打开这家医院的结对关系</source>
      <translation>Open the pairings of this hospital</translation>
    </message>
    <message>
      <source>打开这条记录</source>
      <translation>Open this record</translation>
    </message>
    <message>
      <source>打开选中的记录</source>
      <translation>open the selected record</translation>
    </message>
    <message>
      <source>托管</source>
      <translation>Trusteeship</translation>
    </message>
    <message>
      <source>批准人</source>
      <translation>Approved by</translation>
    </message>
    <message>
      <source>批准文号</source>
      <translation>Approval document no.</translation>
    </message>
    <message>
      <source>批次</source>
      <translation>Batch</translation>
    </message>
    <message>
      <source>批量登记{title}</source>
      <translation>Record a series of {title}</translation>
    </message>
    <message>
      <source>批量登记{title} {n} 条</source>
      <translation>Record a series of {title}: {n}</translation>
    </message>
    <message>
      <source>批量登记…</source>
      <translation>Series…</translation>
    </message>
    <message>
      <source>找不到 {given}：没有这个文件，也没有这个编号的方案。本机的方案有：{ids}。</source>
      <translation>{given} was not found: there is no such file, and no scheme of that id. The schemes at hand are: {ids}.</translation>
    </message>
    <message>
      <source>找不到 {path}。核对位置。</source>
      <translation>{path} was not found. Check the place.</translation>
    </message>
    <message>
      <source>找不到 {path}。核对位置，U 盘要插好。</source>
      <translation>Cannot find {path}. Check the location and that the USB stick is plugged in.</translation>
    </message>
    <message>
      <source>找不到文件 {name}。</source>
      <translation>Cannot find the file {name}.</translation>
    </message>
    <message>
      <source>找不到文件 {name}。和工作簿放在同一个文件夹里，名称带后缀。</source>
      <translation>Cannot find the file {name}. Put it in the same folder as the workbook and give its name with the extension.</translation>
    </message>
    <message>
      <source>找不到文件 {path}。</source>
      <translation>Cannot find the file {path}.</translation>
    </message>
    <message>
      <source>找任何一条记录：主题、姓名或拼音首字母</source>
      <translation>Find any record: topic, name or pinyin initials</translation>
    </message>
    <message>
      <source>找到 {n} 条</source>
      <translation>{n} found</translation>
    </message>
    <message>
      <source>找到本单位</source>
      <translation>Find this hospital</translation>
    </message>
    <message>
      <source>找县：几个字，或拼音首字母；几个县用顿号隔开</source>
      <translation>Find counties: a few letters each, with commas between</translation>
    </message>
    <message>
      <source>找回 {n} 份</source>
      <translation>{n} put back</translation>
    </message>
    <message>
      <source>找回佐证材料 {n} 份</source>
      <translation>Put back {n} pieces of evidence</translation>
    </message>
    <message>
      <source>技</source>
      <translation>Medical technology</translation>
    </message>
    <message>
      <source>技术规范</source>
      <translation>Technical norm</translation>
    </message>
    <message>
      <source>抄到下面的自评情况里，再按本单位的话改</source>
      <translation>Copies it into the account below, to be changed in your own words</translation>
    </message>
    <message>
      <source>把原来的文件再加一次，就放回原处，记录照旧；缩小过的照片加原来那张就行。</source>
      <translation>Add the original file once more and it is put back, its records unchanged; for a photo made smaller, the original will do.</translation>
    </message>
    <message>
      <source>把合并好的带回另一台电脑，那边不要接着用旧的。</source>
      <translation>Carry the merged office back to the other computer; the old one must not be used on.</translation>
    </message>
    <message>
      <source>把抽查表写到哪个文件夹</source>
      <translation>Into which folder to write the sheet</translation>
    </message>
    <message>
      <source>投入</source>
      <translation>Investment</translation>
    </message>
    <message>
      <source>护</source>
      <translation>Nursing</translation>
    </message>
    <message>
      <source>护理</source>
      <translation>Nursing</translation>
    </message>
    <message>
      <source>报告医院</source>
      <translation>Hospital</translation>
    </message>
    <message>
      <source>报纸</source>
      <translation>Newspaper</translation>
    </message>
    <message>
      <source>报送事项</source>
      <translation>Report</translation>
    </message>
    <message>
      <source>报送函</source>
      <translation>Covering letter</translation>
    </message>
    <message>
      <source>报送对象</source>
      <translation>Addressee</translation>
    </message>
    <message>
      <source>报送日期</source>
      <translation>Sent on</translation>
    </message>
    <message>
      <source>报送时限</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>报送晚于期限</source>
      <translation>Reported late</translation>
    </message>
    <message>
      <source>抽几条</source>
      <translation>How many</translation>
    </message>
    <message>
      <source>抽查</source>
      <translation>Spot checks</translation>
    </message>
    <message>
      <source>抽查人</source>
      <translation>Checked by</translation>
    </message>
    <message>
      <source>抽查份数</source>
      <translation>Checked</translation>
    </message>
    <message>
      <source>抽查医嘱、病程和手术指导的签字，只记份数，不记病历号和患者姓名。</source>
      <translation>Spot checks of signatures on orders, progress notes and guided operations: counts only, never a record number or a patient's name.</translation>
    </message>
    <message>
      <source>抽查日期</source>
      <translation>Checked on</translation>
    </message>
    <message>
      <source>抽查的条数要在 1 到 {most} 之间。</source>
      <translation>Draw between 1 and {most} records.</translation>
    </message>
    <message>
      <source>抽签</source>
      <translation>Draw</translation>
    </message>
    <message>
      <source>拍摄日期</source>
      <translation>Taken on</translation>
    </message>
    <message>
      <source>拖入文件</source>
      <translation>Drop files</translation>
    </message>
    <message>
      <source>拖入文件、扫描、粘贴、选择</source>
      <translation>Drop files, scan, paste, choose</translation>
    </message>
    <message>
      <source>拿不回来的，点“上一步”重新封一次：次数加一，主管部门以次数大的为准。</source>
      <translation>If it cannot be had back, press “Back” and seal once more: it gets the next number, and the commission goes by the higher one.</translation>
    </message>
    <message>
      <source>持平</source>
      <translation>unchanged</translation>
    </message>
    <message>
      <source>挂职副院长要求 {n} 人，扣 {lost} 分。</source>
      <translation>{n} vice-presidents are asked for, {lost} points off.</translation>
    </message>
    <message>
      <source>指导人</source>
      <translation>Guided by</translation>
    </message>
    <message>
      <source>指导人当天不在岗</source>
      <translation>Guide not on site that day</translation>
    </message>
    <message>
      <source>指导人当天登记了离岗</source>
      <translation>Guide recorded as absent that day</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicator</translation>
    </message>
    <message>
      <source>指纹</source>
      <translation>Fingerprint</translation>
    </message>
    <message>
      <source>指纹已核对</source>
      <translation>Fingerprint compared</translation>
    </message>
    <message>
      <source>指纹待核对</source>
      <translation>Fingerprint to compare</translation>
    </message>
    <message>
      <source>按{side}</source>
      <translation>As the {side}</translation>
    </message>
    <message>
      <source>按“{title}”的标准试算，各处注明“参考”。</source>
      <translation>Scored by the standard of “{title}”, marked “for reference” everywhere.</translation>
    </message>
    <message>
      <source>按今天的记录</source>
      <translation>By the records of today</translation>
    </message>
    <message>
      <source>按住 Ctrl 或 Shift 选几份</source>
      <translation>Hold Ctrl or Shift to choose several</translation>
    </message>
    <message>
      <source>按关系表（附件1）读出，建立后可以核对、修改</source>
      <translation>Read from the pairing table (Annex 1); can be checked and changed once set up</translation>
    </message>
    <message>
      <source>按出勤发放</source>
      <translation>By attendance</translation>
    </message>
    <message>
      <source>按医院自己确认的类别；收到了才知道，所以没有应报。</source>
      <translation>By the kind each hospital confirmed; it is known once a report has come, so none are expected.</translation>
    </message>
    <message>
      <source>按受援医院</source>
      <translation>As the recipient says</translation>
    </message>
    <message>
      <source>按台账</source>
      <translation>By the registers</translation>
    </message>
    <message>
      <source>按哪一方，复算都一样。</source>
      <translation> The recount is the same by either word.</translation>
    </message>
    <message>
      <source>按复算</source>
      <translation>As recounted</translation>
    </message>
    <message>
      <source>按复算 {score}</source>
      <translation>Recount {score}</translation>
    </message>
    <message>
      <source>按实际类别选；不清楚可以以后再定。名称里有“民族”不一定是民族医医院。</source>
      <translation>Choose the actual type, or leave it for later. “Ethnic” in the name does not always mean a hospital of ethnic medicine.</translation>
    </message>
    <message>
      <source>按截至 {day} 的记录和自评封账；要按另一天，先改上面的“截至”。</source>
      <translation>Closed by the records and own scores as of {day}. For another day, change “As of” above first.</translation>
    </message>
    <message>
      <source>按拍摄日期给 {n} 份</source>
      <translation>Give {n} by Date Taken</translation>
    </message>
    <message>
      <source>按支援</source>
      <translation>As supporter</translation>
    </message>
    <message>
      <source>按支援医院</source>
      <translation>As the supporter says</translation>
    </message>
    <message>
      <source>按收到的记录复算</source>
      <translation>Recounted from the records received</translation>
    </message>
    <message>
      <source>按新的关系表增加结对关系</source>
      <translation>Add pairings of the new table</translation>
    </message>
    <message>
      <source>按日期给了 {n} 份</source>
      <translation>{n} given by date</translation>
    </message>
    <message>
      <source>按日期，右侧是办好可得的分</source>
      <translation>By date; points to gain at the right</translation>
    </message>
    <message>
      <source>按日期，右侧是在该结对关系里可得的分，全院取平均</source>
      <translation>By date; at the right what it brings in that pairing, the hospital gets the mean</translation>
    </message>
    <message>
      <source>按期有{label}的</source>
      <translation>with {label} in time</translation>
    </message>
    <message>
      <source>按本程序的台账模板填好的 Excel，建好后马上读入。</source>
      <translation>An Excel file filled in on the ledger template of this program; read in at once after set-up.</translation>
    </message>
    <message>
      <source>按第 {n} 版标准</source>
      <translation>By version {n} of the standard</translation>
    </message>
    <message>
      <source>按自评表的分数比；{last} 年是封账时的分数。</source>
      <translation>Compared as on the form; {last} as it was closed.</translation>
    </message>
    <message>
      <source>按自评表的分数比；{last} 年没有封账，按现在的记录计算。</source>
      <translation>Compared as on the form; {last} was not closed and is computed from the records of now.</translation>
    </message>
    <message>
      <source>按计划做完后 ＋{n}</source>
      <translation>done as planned +{n}</translation>
    </message>
    <message>
      <source>按认定</source>
      <translation>As decided</translation>
    </message>
    <message>
      <source>按认定 {score}</source>
      <translation>As decided {score}</translation>
    </message>
    <message>
      <source>按认定的一方登记的记录和佐证计算，得 {score} 分，和复算不同；评审分由评审的人定。</source>
      <translation>Counted from the records and evidence of the side whose word stands it scores {score}, other than the recount; the reviewed score is for the reviewer to set.</translation>
    </message>
    <message>
      <source>按认定的一方登记的记录和佐证计算，得 {score} 分，和复算相同。</source>
      <translation>Counted from the records and evidence of the side whose word stands it scores {score}, as the recount does.</translation>
    </message>
    <message>
      <source>按认定算不出这个要点：认定的派驻，这份报告里没有登记。评审分由评审的人定。</source>
      <translation>By the decision this point cannot be counted: the stays that stand are not registered in this report. The reviewer gives the score.</translation>
    </message>
    <message>
      <source>按记录画出</source>
      <translation>Drawn from records</translation>
    </message>
    <message>
      <source>按记录画出，在右边看；删掉就不印。</source>
      <translation>Drawn from records, see it at the right; delete it and it is not printed.</translation>
    </message>
    <message>
      <source>按评价要点列出每份材料、存放位置和页码，缺的写明缺。</source>
      <translation>By scoring point, every piece of evidence with its place and page; what is lacking is marked.</translation>
    </message>
    <message>
      <source>按键</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>按附件5的提纲，前三部分按记录写出，空着的地方由本单位写。</source>
      <translation>By the outline of Annex 5; its first three parts are written from the records, what is left open is for the office to write.</translation>
    </message>
    <message>
      <source>按附件5的提纲，用收到的报告写出初稿。每个结对关系取受援医院报的数；只有支援医院上报了的，取支援医院报的；教学活动认定过按哪一方的，取那一方的次数；派驻人员、新技术、批次、制度、进修等有名称的，把两边报的合在一起，同名的算一个，人员和新技术认定过的按认定。第四部分存成 Word 以后补写。</source>
      <translation>A draft by the outline of Annex 5, from the reports received. Of each relation the recipient's figures are taken; where only the supporter reported, the supporter's; where it was decided whose count of teaching stands, that side's. What has a name (members, new techniques, batches, rules, trainees) is that of both sides together, each name once, members and techniques as was decided on them. Part 4 is written in the saved Word document.</translation>
    </message>
    <message>
      <source>捐赠</source>
      <translation>Donation</translation>
    </message>
    <message>
      <source>换一个位置…</source>
      <translation>Another place…</translation>
    </message>
    <message>
      <source>换一个写法，或看全部。</source>
      <translation>Write it another way, or look at all of them.</translation>
    </message>
    <message>
      <source>换一个文件夹…</source>
      <translation>Choose another folder…</translation>
    </message>
    <message>
      <source>换一个结对关系或年度</source>
      <translation>Switch relation or year</translation>
    </message>
    <message>
      <source>换了电脑不带走密钥，主管部门会问为什么指纹变了。</source>
      <translation>Without the key, a new PC has another fingerprint, and the commission will ask why.</translation>
    </message>
    <message>
      <source>换了电脑不带走密钥，医院和省里会问为什么指纹变了。</source>
      <translation>Without the key on a new computer, hospitals and the province will ask why the fingerprint changed.</translation>
    </message>
    <message>
      <source>换几个字，或清除筛选看全部。</source>
      <translation>Try other words, or clear the filter to see all.</translation>
    </message>
    <message>
      <source>换回以前的版本？</source>
      <translation>Put the former version back?</translation>
    </message>
    <message>
      <source>换回版本 {n}</source>
      <translation>Put back version {n}</translation>
    </message>
    <message>
      <source>换密钥</source>
      <translation>Another key</translation>
    </message>
    <message>
      <source>换成备份的记录</source>
      <translation>Replace with backup</translation>
    </message>
    <message>
      <source>换成新版本</source>
      <translation>Replace with the new version</translation>
    </message>
    <message>
      <source>换成这个密钥</source>
      <translation>Use this key instead</translation>
    </message>
    <message>
      <source>换掉正在使用的方案？</source>
      <translation>Replace the scheme in use?</translation>
    </message>
    <message>
      <source>换掉签名密钥？</source>
      <translation>Replace the signing key?</translation>
    </message>
    <message>
      <source>换电脑</source>
      <translation>New PC</translation>
    </message>
    <message>
      <source>换经办人</source>
      <translation>Change clerk</translation>
    </message>
    <message>
      <source>接下来</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>接受三级医院派来的人员，评受援医院的考核标准</source>
      <translation>Receives staff from tertiary hospitals; scored by the recipient standard</translation>
    </message>
    <message>
      <source>接收单位</source>
      <translation>Host</translation>
    </message>
    <message>
      <source>接收，双方不一致的还没有认定完</source>
      <translation>Received; differences between the two sides are not all decided</translation>
    </message>
    <message>
      <source>接收，评审完毕</source>
      <translation>Received, reviewed</translation>
    </message>
    <message>
      <source>接收，评审还没有完毕</source>
      <translation>Received, under review</translation>
    </message>
    <message>
      <source>接替</source>
      <translation>Replaces</translation>
    </message>
    <message>
      <source>接着填</source>
      <translation>Go on filling in</translation>
    </message>
    <message>
      <source>推断：“{level}”是医院等级，没有读进名称。</source>
      <translation>Inferred: “{level}” is the hospital’s level and was not read into its name.</translation>
    </message>
    <message>
      <source>推断：“{mark}”读作上一格的“{name}”。</source>
      <translation>Inferred: “{mark}” read as “{name}” of the cell above.</translation>
    </message>
    <message>
      <source>推断：一格里写了几家医院，分作几对。</source>
      <translation>Inferred: the cell names several hospitals, read as several pairs.</translation>
    </message>
    <message>
      <source>推断：分在几行，读作一家“{name}”。</source>
      <translation>Inferred: over several lines, read as one hospital "{name}".</translation>
    </message>
    <message>
      <source>提出人</source>
      <translation>Proposed by</translation>
    </message>
    <message>
      <source>提出日期</source>
      <translation>Raised on</translation>
    </message>
    <message>
      <source>提前离岗原因</source>
      <translation>Why left early</translation>
    </message>
    <message>
      <source>提前返回的，有人接替也按不满时间算</source>
      <translation>Leaving early is short of time even when somebody takes over</translation>
    </message>
    <message>
      <source>提纲</source>
      <translation>Outline</translation>
    </message>
    <message>
      <source>插入数、表、图</source>
      <translation>Insert figure, table or chart</translation>
    </message>
    <message>
      <source>插入数、表、图…</source>
      <translation>Insert figure, table or chart…</translation>
    </message>
    <message>
      <source>插入的数、表和图跟着记录更新；表和图排在最后</source>
      <translation>Figures, tables and charts put in follow the records; tables and charts stand last</translation>
    </message>
    <message>
      <source>搜医院</source>
      <translation>Find a hospital</translation>
    </message>
    <message>
      <source>搜索全部</source>
      <translation>Search all</translation>
    </message>
    <message>
      <source>撤回</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>撤回了 {points} 个要点的市级评审、{decisions} 条认定。</source>
      <translation>The city's verdicts on {points} points and {decisions} of its decisions were given up.</translation>
    </message>
    <message>
      <source>撤回核对</source>
      <translation>Take the comparison back</translation>
    </message>
    <message>
      <source>撤回认定</source>
      <translation>Take the decision back</translation>
    </message>
    <message>
      <source>撤回退回</source>
      <translation>Take it after all</translation>
    </message>
    <message>
      <source>撤回采用</source>
      <translation>Undo adopting</translation>
    </message>
    <message>
      <source>撤回采用{name}的评审？</source>
      <translation>Give up the review adopted from {name}?</translation>
    </message>
    <message>
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>撤销、重做</source>
      <translation>undo, redo</translation>
    </message>
    <message>
      <source>撤销日期</source>
      <translation>Dissolved on</translation>
    </message>
    <message>
      <source>撤销：{what}</source>
      <translation>Undo: {what}</translation>
    </message>
    <message>
      <source>擅自</source>
      <translation>Without leave</translation>
    </message>
    <message>
      <source>擅自离岗隔断，最长一段 {first} 至 {last}</source>
      <translation>broken by absence without leave, the longest part {first} to {last}</translation>
    </message>
    <message>
      <source>操作</source>
      <translation>Procedures</translation>
    </message>
    <message>
      <source>支出</source>
      <translation>Spending</translation>
    </message>
    <message>
      <source>支援</source>
      <translation>Supporter</translation>
    </message>
    <message>
      <source>支援 {name}</source>
      <translation>Supports {name}</translation>
    </message>
    <message>
      <source>支援 {n} 家：{names}</source>
      <translation>Supports {n}: {names}</translation>
    </message>
    <message>
      <source>支援以来{title}计入 {n} 个：{names}。各项合计 {total} 分，最多 {cap} 分。</source>
      <translation>{title}, counted since the support began: {n} ({names}). Points in all: {total}; at most {cap}.</translation>
    </message>
    <message>
      <source>支援以来受援医院获得的临床重点专科，一个专科的一个级别记一条。</source>
      <translation>Key clinical specialities the recipient has gained since the support began: one record per speciality and level.</translation>
    </message>
    <message>
      <source>支援以来没有可以计入的{title}。</source>
      <translation>{title}: none to count since the support began.</translation>
    </message>
    <message>
      <source>支援前的对照年度。不标时取第一批到岗前的最后一个完整年度。</source>
      <translation>The year before the support, for comparison. If none is marked, the last full year before the first batch arrived is used.</translation>
    </message>
    <message>
      <source>支援医院</source>
      <translation>Supporter</translation>
    </message>
    <message>
      <source>支援医院一格空白，接上一格读作“{name}”。</source>
      <translation>The supporter's cell is blank; read as the one above, “{name}”.</translation>
    </message>
    <message>
      <source>支援医院一次派到一家受援医院的队伍，一批记一条。</source>
      <translation>The team a supporter sends to one recipient at one time: one record per batch.</translation>
    </message>
    <message>
      <source>支援医院报</source>
      <translation>Supporter reports</translation>
    </message>
    <message>
      <source>支援形式</source>
      <translation>Form of support</translation>
    </message>
    <message>
      <source>支援方式</source>
      <translation>Form of support</translation>
    </message>
    <message>
      <source>支援时间</source>
      <translation>Time of support</translation>
    </message>
    <message>
      <source>支援绩效</source>
      <translation>Performance</translation>
    </message>
    <message>
      <source>收{batch} {month} 月报表</source>
      <translation>Take in the monthly sheet of {batch} for {month}</translation>
    </message>
    <message>
      <source>收下 {n} 个，以前收过 {known} 个，没有收 {refused} 个。</source>
      <translation>Taken {n}, taken before {known}, refused {refused}.</translation>
    </message>
    <message>
      <source>收下的上报包连同佐证材料存在 {place}。佐证在“评审打分”里按要点打开。</source>
      <translation>The packages taken lie with their evidence in {place}. Open the evidence by point under Review.</translation>
    </message>
    <message>
      <source>收了 {files} 份，存入 {n} 条</source>
      <translation>{files} sheets taken in, {n} records stored</translation>
    </message>
    <message>
      <source>收入</source>
      <translation>Income</translation>
    </message>
    <message>
      <source>收全部 {n} 个县</source>
      <translation>Collect from all {n} counties</translation>
    </message>
    <message>
      <source>收全部县</source>
      <translation>Collects all counties</translation>
    </message>
    <message>
      <source>收到</source>
      <translation>Received</translation>
    </message>
    <message>
      <source>收到的上报包、认定和评审都在这一个文件夹里。</source>
      <translation>Packages, decisions and reviews are all in this folder.</translation>
    </message>
    <message>
      <source>收到的上报包、认定和评审都在这个文件夹里。</source>
      <translation>Packages received, decisions and reviews are all in this folder.</translation>
    </message>
    <message>
      <source>收到的上报包里没有这个指纹。和封面上的数字再对一遍，不一致就不能采用那个上报包。</source>
      <translation>No package taken bears this fingerprint. Compare it with the cover sheet once more; if they differ, the package cannot be used.</translation>
    </message>
    <message>
      <source>收各医院封装的上报包，复算、对照、评审、汇总</source>
      <translation>Collects the hospitals' sealed packages: recount, comparison, review, totals</translation>
    </message>
    <message>
      <source>收哪些县</source>
      <translation>Counties collected</translation>
    </message>
    <message>
      <source>收报</source>
      <translation>Collecting</translation>
    </message>
    <message>
      <source>收报停下了，还有 {n} 个没有看。再收一次就接着收：收过的不重复收。</source>
      <translation>Collecting was stopped; {n} were not looked at. Collect again to go on: what was taken is not taken twice.</translation>
    </message>
    <message>
      <source>收报台</source>
      <translation>Desk</translation>
    </message>
    <message>
      <source>收报台 {folder} 所在的磁盘已满，从 {name} 起没有收。在这台电脑上腾出空间再收一次；U 盘上的文件不用动。</source>
      <translation>The disk with the desk {folder} is full; nothing was collected from {name} on. Make room on this computer and collect again; leave the files on the stick as they are.</translation>
    </message>
    <message>
      <source>收报台不打开 {name}：方案在“设置”的“方案”里装，回执在医院的办公室里打开。</source>
      <translation>A desk does not open {name}: schemes are installed in the settings, receipts are opened in the hospitals' offices.</translation>
    </message>
    <message>
      <source>收报台是新版本的程序建的。先升级本机的程序。</source>
      <translation>The desk was made by a newer program. Upgrade this one first.</translation>
    </message>
    <message>
      <source>收支</source>
      <translation>Entry</translation>
    </message>
    <message>
      <source>收月报表</source>
      <translation>Take in monthly sheets</translation>
    </message>
    <message>
      <source>收月报表…</source>
      <translation>Take in monthly sheets…</translation>
    </message>
    <message>
      <source>收费</source>
      <translation>Fee</translation>
    </message>
    <message>
      <source>收起</source>
      <translation>Fewer</translation>
    </message>
    <message>
      <source>收起这几项</source>
      <translation>Fewer fields</translation>
    </message>
    <message>
      <source>收过本单位上报包、回执的会看到“密钥变了”，要重新核对盖章的指纹。旧电脑、备份盘上找得到密钥文件的，取用它。</source>
      <translation>Whoever received packages or receipts from here will see that the key changed and must compare the stamped fingerprint again. If the key file can be found on the old computer or a backup, take that one.</translation>
    </message>
    <message>
      <source>收这些县</source>
      <translation>Collect from these</translation>
    </message>
    <message>
      <source>改</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>改为</source>
      <translation>Becomes</translation>
    </message>
    <message>
      <source>改为“{word}”</source>
      <translation>Change to “{word}”</translation>
    </message>
    <message>
      <source>改为采信左边的 {number}</source>
      <translation>Let the left one, {number}, stand</translation>
    </message>
    <message>
      <source>改了期限，写明原因。</source>
      <translation>The term was changed: say why.</translation>
    </message>
    <message>
      <source>改口令…</source>
      <translation>Change the pass phrase…</translation>
    </message>
    <message>
      <source>改名没登记全</source>
      <translation>Renaming not entered in full</translation>
    </message>
    <message>
      <source>改名的，写旧名称用到哪一天：这一天和以前的文书用旧名，以后的写新名（原旧名）。</source>
      <translation>After a renaming, the last day of the old name: papers about that day and before keep the old name, later ones print the new name with the old one in brackets.</translation>
    </message>
    <message>
      <source>改回 {day}</source>
      <translation>Back to {day}</translation>
    </message>
    <message>
      <source>改回以前的值？</source>
      <translation>Change back to earlier values?</translation>
    </message>
    <message>
      <source>改好后再粘贴或导入一次。</source>
      <translation>Mend them, then paste or import once more.</translation>
    </message>
    <message>
      <source>改成文字</source>
      <translation>Make it text</translation>
    </message>
    <message>
      <source>改派驻</source>
      <translation>Edit stay</translation>
    </message>
    <message>
      <source>改离岗日期？</source>
      <translation>Change last days on site?</translation>
    </message>
    <message>
      <source>改过 {n} 格，还没有存入。</source>
      <translation>Cells changed here and not stored yet: {n}.</translation>
    </message>
    <message>
      <source>改这 {n} 人的离岗日期，全部存入</source>
      <translation>Change the last day of these {n}, store everything</translation>
    </message>
    <message>
      <source>改进</source>
      <translation>Improved</translation>
    </message>
    <message>
      <source>放下自己写的文字</source>
      <translation>Give up your own words</translation>
    </message>
    <message>
      <source>放下自己写的，按记录再写一遍；Ctrl+Z 可以找回</source>
      <translation>Give up the own words and draft anew from records; Ctrl+Z brings them back</translation>
    </message>
    <message>
      <source>放在哪里：里面会建一个以单位命名的文件夹</source>
      <translation>Where to put it: a folder of the office's name is made there</translation>
    </message>
    <message>
      <source>放大</source>
      <translation>Enlarge</translation>
    </message>
    <message>
      <source>放大选中的材料</source>
      <translation>enlarge the selected evidence</translation>
    </message>
    <message>
      <source>放弃更改</source>
      <translation>Discard changes</translation>
    </message>
    <message>
      <source>政府职责</source>
      <translation>Government duty</translation>
    </message>
    <message>
      <source>教学查房</source>
      <translation>Teaching round</translation>
    </message>
    <message>
      <source>教学活动</source>
      <translation>Teaching activity</translation>
    </message>
    <message>
      <source>教学活动进度</source>
      <translation>Teaching progress</translation>
    </message>
    <message>
      <source>教学活动（受援医院报）</source>
      <translation>Teaching (recipient)</translation>
    </message>
    <message>
      <source>教学活动（支援医院报）</source>
      <translation>Teaching (supporter)</translation>
    </message>
    <message>
      <source>数值或分子</source>
      <translation>Value or numerator</translation>
    </message>
    <message>
      <source>数据截至</source>
      <translation>As of</translation>
    </message>
    <message>
      <source>数据来源</source>
      <translation>Data source</translation>
    </message>
    <message>
      <source>数量</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <source>整列填“{field}”</source>
      <translation>Fill the column “{field}”</translation>
    </message>
    <message>
      <source>整列填“{field}”…</source>
      <translation>Fill the column “{field}”…</translation>
    </message>
    <message>
      <source>整列填…</source>
      <translation>Fill a column…</translation>
    </message>
    <message>
      <source>整张表</source>
      <translation>Whole table</translation>
    </message>
    <message>
      <source>整改完成</source>
      <translation>Rectified on</translation>
    </message>
    <message>
      <source>文书</source>
      <translation>Papers</translation>
    </message>
    <message>
      <source>文件</source>
      <translation>Files</translation>
    </message>
    <message>
      <source>文件 {name}</source>
      <translation>file {name}</translation>
    </message>
    <message>
      <source>文件 {name} 正在被改动，关掉它再加。</source>
      <translation>The file {name} is being changed. Close it, then add it.</translation>
    </message>
    <message>
      <source>文件 {name} 正在被改动，关掉它再导入。</source>
      <translation>The file {name} is being changed. Close it, then import.</translation>
    </message>
    <message>
      <source>文件不见了</source>
      <translation>file is gone</translation>
    </message>
    <message>
      <source>文件名要以 {endings} 结尾。</source>
      <translation>The file's name must end in {endings}.</translation>
    </message>
    <message>
      <source>文件太多（{n} 个），放不进一个文件。</source>
      <translation>Too many files ({n}) for one file.</translation>
    </message>
    <message>
      <source>文件太多，主管部门收不了，没有封包：共 {n} 个，一个上报包最多 {most} 个。一份材料证明几个要点，每个要点下各放一份：把同一件事的许多照片合成一个 PDF 再登记，或者选“佐证只带目录”再封。</source>
      <translation>Too many files for the commission to take, and nothing was sealed: {n}, where a package holds at most {most}. A piece that proves several points lies under each of them: make one PDF of many photos of one thing, or seal with the list of evidence alone.</translation>
    </message>
    <message>
      <source>文件夹</source>
      <translation>Folder</translation>
    </message>
    <message>
      <source>文件指纹</source>
      <translation>File fingerprint</translation>
    </message>
    <message>
      <source>文件没有加密，里面有电话和身份证号：只交给本单位的人，用完删掉。</source>
      <translation>The file is not encrypted, and holds telephone and ID numbers: hand it to the hospital's own people only, and delete it afterwards.</translation>
    </message>
    <message>
      <source>文件都在，都没有改动</source>
      <translation>All files are there and unaltered</translation>
    </message>
    <message>
      <source>文号</source>
      <translation>Document no.</translation>
    </message>
    <message>
      <source>文字</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>文字大小</source>
      <translation>Text size</translation>
    </message>
    <message>
      <source>文字或记录</source>
      <translation>Words or records</translation>
    </message>
    <message>
      <source>文档</source>
      <translation>document</translation>
    </message>
    <message>
      <source>新业务</source>
      <translation>New service</translation>
    </message>
    <message>
      <source>新医疗技术</source>
      <translation>New techniques</translation>
    </message>
    <message>
      <source>新口令</source>
      <translation>New pass phrase</translation>
    </message>
    <message>
      <source>新口令至少 {n} 个字；空着，就不再用口令。</source>
      <translation>A new pass phrase has at least {n} characters; leave it empty for none.</translation>
    </message>
    <message>
      <source>新增</source>
      <translation>New</translation>
    </message>
    <message>
      <source>新增{title}</source>
      <translation>New: {title}</translation>
    </message>
    <message>
      <source>新增一条</source>
      <translation>New record</translation>
    </message>
    <message>
      <source>新增批次</source>
      <translation>New batch</translation>
    </message>
    <message>
      <source>新增的从哪一天起结对</source>
      <translation>The new ones are paired from</translation>
    </message>
    <message>
      <source>新建{title} {name}</source>
      <translation>New {title}: {name}</translation>
    </message>
    <message>
      <source>新建办公室</source>
      <translation>Set up office</translation>
    </message>
    <message>
      <source>新技术</source>
      <translation>New technique</translation>
    </message>
    <message>
      <source>新技术、新业务至少 {n} 项</source>
      <translation>New techniques and services: at least {n}</translation>
    </message>
    <message>
      <source>新技术新项目新业务</source>
      <translation>New techniques and services</translation>
    </message>
    <message>
      <source>新服务项目</source>
      <translation>New services</translation>
    </message>
    <message>
      <source>新项目</source>
      <translation>New item</translation>
    </message>
    <message>
      <source>方</source>
      <translation>Side</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>Mode</translation>
    </message>
    <message>
      <source>方案</source>
      <translation>Scheme</translation>
    </message>
    <message>
      <source>方案 (*.dkscheme *.xlsx *.ods *.zip)</source>
      <translation>Schemes (*.dkscheme *.xlsx *.ods *.zip)</translation>
    </message>
    <message>
      <source>方案 (*.dkscheme *.zip *.xlsx)</source>
      <translation>Scheme (*.dkscheme *.zip *.xlsx)</translation>
    </message>
    <message>
      <source>方案关系表第 {number} 号也是这一对。</source>
      <translation>No. {number} of the plan’s table is the same pairing. </translation>
    </message>
    <message>
      <source>方案关系表第 {number} 号是{supporter}支援{recipient}，和这一行相反。</source>
      <translation>In no. {number} of the plan's table {supporter} supports {recipient}, the other way round than in this row.</translation>
    </message>
    <message>
      <source>方案写明由{name}签发，签名却不是以前核对过的密钥。没有安装，先打登记的电话向{name}核实。</source>
      <translation>The scheme says that {name} issued it, but it is not signed with the key confirmed before. It was not installed; call {name} on the registered number first.</translation>
    </message>
    <message>
      <source>方案参数：{words}。本单位不能改。</source>
      <translation>Set by the scheme: {words}. This hospital cannot change it.</translation>
    </message>
    <message>
      <source>方案各年累计</source>
      <translation>The plan's years together</translation>
    </message>
    <message>
      <source>方案展开后太大，没有安装。</source>
      <translation>The scheme is too large once unpacked. It was not installed.</translation>
    </message>
    <message>
      <source>方案年度外</source>
      <translation>outside the scheme</translation>
    </message>
    <message>
      <source>方案文件</source>
      <translation>scheme file</translation>
    </message>
    <message>
      <source>方案文件 (*.dkscheme)</source>
      <translation>Scheme file (*.dkscheme)</translation>
    </message>
    <message>
      <source>方案文件 {place} 第 {line} 行：{fault}</source>
      <translation>Scheme file {place}, line {line}: {fault}</translation>
    </message>
    <message>
      <source>方案文件 {place}：{fault}</source>
      <translation>Scheme file {place}: {fault}</translation>
    </message>
    <message>
      <source>方案文件不完整。请发方案的单位重新复制一份。</source>
      <translation>The scheme's file is not complete. Ask whoever issued it for another copy.</translation>
    </message>
    <message>
      <source>方案文件在“设置”的“方案”里安装。</source>
      <translation>A scheme file is installed in Settings, under Schemes.</translation>
    </message>
    <message>
      <source>方案是新版本的程序签发的。先把本机的程序升级，再安装。</source>
      <translation>The scheme was issued by a newer version of the program. Upgrade this one first.</translation>
    </message>
    <message>
      <source>方案有 {n} 处错，改好再来：{first}</source>
      <translation>The plan has {n} faults. Mend them and try again: {first}</translation>
    </message>
    <message>
      <source>方案有 {n} 处错，没有采用。改好下面这些再来：</source>
      <translation>The scheme has {n} mistakes and was not used. Correct these and come again:</translation>
    </message>
    <message>
      <source>方案的关系表里有 {n} 家{side}医院。输入几个字，或每个字的拼音首字母。</source>
      <translation>Hospitals in the pairing table of the scheme ({side}): {n}. Type a few characters, or the pinyin initial of each.</translation>
    </message>
    <message>
      <source>方案的关系表里没有这些县：{counties}。</source>
      <translation>The scheme's table does not have these counties: {counties}.</translation>
    </message>
    <message>
      <source>方案的其他要求</source>
      <translation>Other demands of the scheme</translation>
    </message>
    <message>
      <source>方案的内容和签名对不上：签发以后被改动过，或者复制时损坏。没有安装，请发方案的单位重新发一份。</source>
      <translation>The scheme does not match its signature: it was altered since, or damaged in copying. It was not installed; ask whoever issued it for another copy.</translation>
    </message>
    <message>
      <source>方案要求全年有人。已过 {passed} 天，有人 {present} 天</source>
      <translation>The scheme wants somebody there all year. Days passed: {passed}, with somebody: {present}</translation>
    </message>
    <message>
      <source>无</source>
      <translation>None</translation>
    </message>
    <message>
      <source>无人驻点</source>
      <translation>Nobody on site</translation>
    </message>
    <message>
      <source>无人驻点、擅自离岗</source>
      <translation>Nobody on site, or away without leave</translation>
    </message>
    <message>
      <source>无困难</source>
      <translation>No difficulties</translation>
    </message>
    <message>
      <source>无擅自离岗</source>
      <translation>No absence without leave</translation>
    </message>
    <message>
      <source>无数据</source>
      <translation>No data</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>日期 {day} 不在所填的 {year} 年度内。核对日期或年度。</source>
      <translation>The date {day} lies outside the year {year} it is filed in. Check the date or the year.</translation>
    </message>
    <message>
      <source>日期不在填报年度</source>
      <translation>Date outside the filed year</translation>
    </message>
    <message>
      <source>日期没有错，存入</source>
      <translation>The Date Is Right, Store It</translation>
    </message>
    <message>
      <source>日期离方案太远</source>
      <translation>Date far from the plan</translation>
    </message>
    <message>
      <source>日期还没有到</source>
      <translation>Date still to come</translation>
    </message>
    <message>
      <source>日期远</source>
      <translation>far date</translation>
    </message>
    <message>
      <source>日期里：填今天</source>
      <translation>in a date: today</translation>
    </message>
    <message>
      <source>星期</source>
      <translation>Weekdays</translation>
    </message>
    <message>
      <source>星期一</source>
      <translation>Monday</translation>
    </message>
    <message>
      <source>星期三</source>
      <translation>Wednesday</translation>
    </message>
    <message>
      <source>星期二</source>
      <translation>Tuesday</translation>
    </message>
    <message>
      <source>星期五</source>
      <translation>Friday</translation>
    </message>
    <message>
      <source>星期六</source>
      <translation>Saturday</translation>
    </message>
    <message>
      <source>星期四</source>
      <translation>Thursday</translation>
    </message>
    <message>
      <source>星期日</source>
      <translation>Sunday</translation>
    </message>
    <message>
      <source>昨天</source>
      <translation>Yesterday</translation>
    </message>
    <message>
      <source>是</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>是{supporter}支援{recipient}</source>
      <translation>{supporter} supports {recipient}</translation>
    </message>
    <message>
      <source>是以前的值，这一行没有收</source>
      <translation>An earlier value; this row was not taken</translation>
    </message>
    <message>
      <source>是医院，照写的登记</source>
      <translation>It is a hospital: enter it as written</translation>
    </message>
    <message>
      <source>是另一家</source>
      <translation>It is another hospital</translation>
    </message>
    <message>
      <source>是否做到由本单位自评。</source>
      <translation>Whether it is kept, the office judges.</translation>
    </message>
    <message>
      <source>是支援医院，照写的登记</source>
      <translation>It supports: enter it as written</translation>
    </message>
    <message>
      <source>显示它</source>
      <translation>Show it</translation>
    </message>
    <message>
      <source>普通文件夹</source>
      <translation>Plain folder</translation>
    </message>
    <message>
      <source>暂采信</source>
      <translation>So far</translation>
    </message>
    <message>
      <source>更多</source>
      <translation>More</translation>
    </message>
    <message>
      <source>更多项目（{n}）</source>
      <translation>More fields ({n})</translation>
    </message>
    <message>
      <source>更改还没有保存</source>
      <translation>Unsaved changes</translation>
    </message>
    <message>
      <source>更新文件</source>
      <translation>update</translation>
    </message>
    <message>
      <source>更新文件 (*.dkupdate)</source>
      <translation>Updates (*.dkupdate)</translation>
    </message>
    <message>
      <source>更新文件不是本程序的发布者签名的（签名指纹 {fingerprint}），没有升级。向发给您的人核实它的来历。</source>
      <translation>This update is not signed by this program's publisher (fingerprint {fingerprint}). Nothing was upgraded. Ask whoever gave it to you where it comes from.</translation>
    </message>
    <message>
      <source>更新文件双击打开，用来升级程序。</source>
      <translation>An update is double-clicked, to upgrade the program.</translation>
    </message>
    <message>
      <source>更新文件是 {brings} 版，比本机的 {now} 版旧，没有升级。</source>
      <translation>The update is version {brings}, older than {now} on this computer. Nothing was upgraded.</translation>
    </message>
    <message>
      <source>更新文件的内容和签名对不上：被改动过，或者复制时损坏。没有升级，请发给您的人重新复制一份。</source>
      <translation>The update does not match its signature: it was altered, or damaged in copying. Nothing was upgraded; ask whoever gave it to you for another copy.</translation>
    </message>
    <message>
      <source>更新文件的格式比本机的程序新，读不了。请直接用新版本的安装程序升级。</source>
      <translation>The update's format is newer than this program can read. Upgrade with the new version's installer itself.</translation>
    </message>
    <message>
      <source>更新文件里没有这台电脑用的安装程序，只有：{those}。向发给您的人另要一份。</source>
      <translation>The update has no installer for this computer, only: {those}. Ask whoever gave it to you for another.</translation>
    </message>
    <message>
      <source>更早的 {n} 份</source>
      <translation>{n} earlier</translation>
    </message>
    <message>
      <source>更正日期</source>
      <translation>Corrected on</translation>
    </message>
    <message>
      <source>最低</source>
      <translation>Lowest</translation>
    </message>
    <message>
      <source>最后修改</source>
      <translation>Last changed</translation>
    </message>
    <message>
      <source>最后年度</source>
      <translation>Last year</translation>
    </message>
    <message>
      <source>最多 +{n} 分</source>
      <translation>up to +{n}</translation>
    </message>
    <message>
      <source>最近收报：{name} {day}</source>
      <translation>Last received: {name} {day}</translation>
    </message>
    <message>
      <source>月</source>
      <translation>Month</translation>
    </message>
    <message>
      <source>月份</source>
      <translation>Month</translation>
    </message>
    <message>
      <source>月报表 {batch} {month}.xlsx</source>
      <translation>Monthly sheet {batch} {month}.xlsx</translation>
    </message>
    <message>
      <source>月报表存到哪里</source>
      <translation>Where to save the monthly sheet</translation>
    </message>
    <message>
      <source>月报表已存到 {path}，发给队里填</source>
      <translation>Monthly sheet saved to {path}; send it to the team</translation>
    </message>
    <message>
      <source>月报表：在“批次”的“更多”里发和收</source>
      <translation>Monthly sheet: sent and received under More on Batches</translation>
    </message>
    <message>
      <source>月考勤</source>
      <translation>Monthly attendance</translation>
    </message>
    <message>
      <source>有 {n} 个佐证文件原来就找不到或被改动过，没有原样带来。是哪些，看 duikou check。</source>
      <translation>{n} evidence files were missing or altered before already, and did not come as they were. See duikou check for which.</translation>
    </message>
    <message>
      <source>有 {n} 个佐证文件原来就找不到或被改动过，没有原样带走，在“审核”里看是哪些。</source>
      <translation>{n} evidence files were missing or altered before already, and did not go along as they were; see Checks for which.</translation>
    </message>
    <message>
      <source>有 {n} 个字，最多 {limit} 个字。</source>
      <translation>The text has {n} characters; at most {limit} are allowed.</translation>
    </message>
    <message>
      <source>有 {n} 个标记不认得：{marks}。选一下填什么，下次就记得。</source>
      <translation>{n} marks are not known: {marks}. Choose what goes there; it is remembered.</translation>
    </message>
    <message>
      <source>有 {n} 个要点的自评还没有保存：{names}。</source>
      <translation>Own scores not saved yet: {n} ({names}).</translation>
    </message>
    <message>
      <source>有 {n} 份第 {k} 次的上报包 ›</source>
      <translation>{n} packages of report no. {k} ›</translation>
    </message>
    <message>
      <source>有 {n} 列写法或内容相近，还没有存：{pairs}</source>
      <translation>{n} columns are only alike and not yet stored: {pairs}</translation>
    </message>
    <message>
      <source>有 {n} 列的列名还没有确认，定下以后才能存入。</source>
      <translation>{n} column headings are not confirmed yet. Decide on them before saving.</translation>
    </message>
    <message>
      <source>有 {n} 处没有收：两边都改过的由办公室改成要留的，有错的请队里改好再发。</source>
      <translation>{n} places were not taken: where both sides changed, the office enters what is to stay; faults go back to the team.</translation>
    </message>
    <message>
      <source>有 {n} 处要改。</source>
      <translation>To correct: {n}.</translation>
    </message>
    <message>
      <source>有 {n} 家支援医院，{year} 年没有联合计划。</source>
      <translation>There are {n} supporters and no joint plan for {year}.</translation>
    </message>
    <message>
      <source>有 {n} 条两边都改过，还没有合并。用 --conflicts 文件 逐条决定，或用 --take 一律用一份。</source>
      <translation>Both halves changed {n} records; nothing was merged. Decide one by one with --conflicts FILE, or all at once with --take.</translation>
    </message>
    <message>
      <source>有{labels}的</source>
      <translation>with {labels}</translation>
    </message>
    <message>
      <source>有{title} {n} 条。</source>
      <translation>{title}: {n}.</translation>
    </message>
    <message>
      <source>有{title}记录 {n} 条：{names}。</source>
      <translation>Records of {title}: {n}: {names}.</translation>
    </message>
    <message>
      <source>有一处读不出，一条也没有写。改好再收，或加 --partial 只写没有错的。</source>
      <translation>A cell could not be read, so nothing was written. Mend it and take the sheet again, or add --partial to write the rest.</translation>
    </message>
    <message>
      <source>有两份</source>
      <translation>Two of them</translation>
    </message>
    <message>
      <source>有人接替的按岗位算</source>
      <translation>A post taken over counts as one</translation>
    </message>
    <message>
      <source>有几个结对关系，请用 --relation 写明受援医院。</source>
      <translation>There are several relations; name the recipient with --relation.</translation>
    </message>
    <message>
      <source>有几份同一次的上报包，不是同一个文件：多半是办公室复制到了另一台电脑，两边都封了包。照下面的文件、封包时间、封账人和不同的记录，请医院说明以哪一份为准，再选采信的一份。</source>
      <translation>Several packages have this number and are not one file: most likely the office was copied to another computer and both sealed. By file, time of sealing, who closed the year and the records that differ, ask the hospital which one holds, then choose it.</translation>
    </message>
    <message>
      <source>有加密的上报包，用本部门的签名密钥打开。密钥有口令，写在下面。</source>
      <translation>There are encrypted packages, opened with this office's signing key. The key has a pass phrase; type it below.</translation>
    </message>
    <message>
      <source>有填了没保存的，Ctrl+S 保存</source>
      <translation>Something typed is not saved; Ctrl+S saves</translation>
    </message>
    <message>
      <source>有年度声明：{kind}。</source>
      <translation>Declared for the year: {kind}.</translation>
    </message>
    <message>
      <source>有效</source>
      <translation>In force</translation>
    </message>
    <message>
      <source>有效期至</source>
      <translation>Valid until</translation>
    </message>
    <message>
      <source>有的行没有存</source>
      <translation>Some rows are not stored</translation>
    </message>
    <message>
      <source>有相关内容</source>
      <translation>Has an item</translation>
    </message>
    <message>
      <source>有考核标准，可以评分</source>
      <translation>has a standard and can be scored</translation>
    </message>
    <message>
      <source>有表外的关系</source>
      <translation>Relation outside the table</translation>
    </message>
    <message>
      <source>有记录，未计入</source>
      <translation>Recorded, not counted</translation>
    </message>
    <message>
      <source>有说明</source>
      <translation>Explained</translation>
    </message>
    <message>
      <source>有错</source>
      <translation>Has errors</translation>
    </message>
    <message>
      <source>有错 {faults} 处，一条也没有写入；另外 {sound} 条没有错，已有 {skipped} 条。改好再导入，或加 --partial 只写没有错的。</source>
      <translation>{faults} faults, nothing was written; {sound} other rows are sound, {skipped} are there already. Mend and import again, or add --partial to write the sound ones only.</translation>
    </message>
    <message>
      <source>有问题的</source>
      <translation>Damaged</translation>
    </message>
    <message>
      <source>期号</source>
      <translation>Issue no.</translation>
    </message>
    <message>
      <source>期限</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>期限、目标、任务或职责有调整时签；变更前后照台账写。</source>
      <translation>Signed when period, targets, tasks or duties change; before and after as recorded.</translation>
    </message>
    <message>
      <source>期限、目标、任务或职责有调整时记一条，并及时签补充协议。没有调整的，在年度声明里声明。</source>
      <translation>One record for each change of period, targets, tasks or duties; sign a supplement in time. If there was none, say so in a declaration.</translation>
    </message>
    <message>
      <source>未写</source>
      <translation>Not written</translation>
    </message>
    <message>
      <source>未到</source>
      <translation>Not arrived</translation>
    </message>
    <message>
      <source>未定</source>
      <translation>Undecided</translation>
    </message>
    <message>
      <source>未定要点满分</source>
      <translation>Maximum of the points not decided yet</translation>
    </message>
    <message>
      <source>未得</source>
      <translation>Not earned</translation>
    </message>
    <message>
      <source>未用到</source>
      <translation>unused</translation>
    </message>
    <message>
      <source>未用到的</source>
      <translation>Unused</translation>
    </message>
    <message>
      <source>未登记</source>
      <translation>not recorded</translation>
    </message>
    <message>
      <source>未评</source>
      <translation>Not begun</translation>
    </message>
    <message>
      <source>本人签字</source>
      <translation>Signed</translation>
    </message>
    <message>
      <source>本人签字和署名</source>
      <translation>Own signature</translation>
    </message>
    <message>
      <source>本单位</source>
      <translation>This hospital</translation>
    </message>
    <message>
      <source>本单位和哪些医院结对。按方案的关系表建立，可以核对和补充。</source>
      <translation>The hospitals this hospital is paired with. Made from the pairing table of the scheme; check and add as needed.</translation>
    </message>
    <message>
      <source>本单位在“{title}”里已经是{side}医院。</source>
      <translation>This hospital already has this side in “{title}”: {side}.</translation>
    </message>
    <message>
      <source>本单位对每个评价要点的自评分和自评情况。</source>
      <translation>This hospital's own score and account for each scoring point.</translation>
    </message>
    <message>
      <source>本单位按哪一个方案开展工作。以后还可以再加别的方案。</source>
      <translation>The scheme this hospital works under. Others can be added later.</translation>
    </message>
    <message>
      <source>本单位是</source>
      <translation>Side of this hospital</translation>
    </message>
    <message>
      <source>本单位有几个方案或身份，请指明一个：{words}。</source>
      <translation>This hospital has several schemes or sides. Name one: {words}.</translation>
    </message>
    <message>
      <source>本单位没有使用“{title}”。</source>
      <translation>This office does not work under “{title}”.</translation>
    </message>
    <message>
      <source>本单位没有建立这个方案的这一方。已有：{words}。</source>
      <translation>The office does not stand on this side under this scheme. It has: {words}.</translation>
    </message>
    <message>
      <source>本单位的名称，不用存</source>
      <translation>The name of this hospital, not needed</translation>
    </message>
    <message>
      <source>本单位：{side} · {n} 个结对关系</source>
      <translation>As {side} · relations: {n}</translation>
    </message>
    <message>
      <source>本年度要佐证的记录都有佐证。</source>
      <translation>All records of the year that want evidence have it.</translation>
    </message>
    <message>
      <source>本方案没有考核标准。借用别的标准可以试算，评分页、自评表和封面都注明“参考”。</source>
      <translation>This plan has no standard. With a borrowed one scores can be tried; score page, form and cover say “for reference”.</translation>
    </message>
    <message>
      <source>本方案没有考核标准，上报包借用了别的方案的标准，本机没有那个标准，没有重新计算。先安装借出标准的那个方案。</source>
      <translation>This scheme has no standard. The package was scored by another scheme's, which is not on this computer: it was not counted anew. Install the scheme that lent the standard first.</translation>
    </message>
    <message>
      <source>本方案没有考核标准，借用“{title}”的标准，得分只供参考。</source>
      <translation>This plan has no standard; scored by that of “{title}”, for reference only.</translation>
    </message>
    <message>
      <source>本机</source>
      <translation>This computer</translation>
    </message>
    <message>
      <source>本机已经是 {now} 版，不用升级。</source>
      <translation>This computer already has version {now}; there is nothing to upgrade.</translation>
    </message>
    <message>
      <source>本机没有方案 {scheme}，没有重新计算。先安装方案。</source>
      <translation>The scheme {scheme} is not on this computer, so nothing was scored again. Install it first.</translation>
    </message>
    <message>
      <source>本机的程序没有带发布密钥，不能核对更新文件，没有升级。请从发布的地方直接取新版本的安装程序，核对 SHA-256 以后安装。</source>
      <translation>This program carries no release key and cannot verify updates. Nothing was upgraded. Get the new version's installer from where it is published, and compare its SHA-256 before installing.</translation>
    </message>
    <message>
      <source>本级复算</source>
      <translation>Our recount</translation>
    </message>
    <message>
      <source>本级评审</source>
      <translation>Our review</translation>
    </message>
    <message>
      <source>本级评审分</source>
      <translation>Our score</translation>
    </message>
    <message>
      <source>本部门的签名指纹：{figures}。医院第一次打开回执时会打电话来核对，请照着念。</source>
      <translation>This commission's signing fingerprint: {figures}. Hospitals will call to compare it when they open their first receipt; read it out.</translation>
    </message>
    <message>
      <source>材料名称</source>
      <translation>Evidence name</translation>
    </message>
    <message>
      <source>条</source>
      <translation>entries</translation>
    </message>
    <message>
      <source>条草稿</source>
      <translation>drafts</translation>
    </message>
    <message>
      <source>条，含往年和有关的登记</source>
      <translation>records, with those of other years they go with</translation>
    </message>
    <message>
      <source>来源</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>查出什么</source>
      <translation>Finding</translation>
    </message>
    <message>
      <source>查找</source>
      <translation>find</translation>
    </message>
    <message>
      <source>标准</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>标准原文</source>
      <translation>Wording of the standard</translation>
    </message>
    <message>
      <source>标记“{mark}”今年没有值，填的是空白。</source>
      <translation>The mark "{mark}" has no value this year; its place is left blank.</translation>
    </message>
    <message>
      <source>标题</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>核对</source>
      <translation>Compare</translation>
    </message>
    <message>
      <source>核对 {n} 家的指纹…</source>
      <translation>Compare {n} fingerprints…</translation>
    </message>
    <message>
      <source>核对以前，用它签名的上报包不采信，也不计入。</source>
      <translation>Until it is compared, what it signed neither stands nor counts.</translation>
    </message>
    <message>
      <source>核对总结</source>
      <translation>Check the report</translation>
    </message>
    <message>
      <source>核对指纹</source>
      <translation>Compare the fingerprint</translation>
    </message>
    <message>
      <source>核对指纹，同时认定归它管的 {n} 个县：{counties}。</source>
      <translation>Comparing the fingerprint also confirms the {n} counties it says are its own: {counties}.</translation>
    </message>
    <message>
      <source>核对时的指纹</source>
      <translation>Fingerprint when checked</translation>
    </message>
    <message>
      <source>检查</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>检查文件</source>
      <translation>Check files</translation>
    </message>
    <message>
      <source>横线左边读作支援医院，右边读作受援医院。</source>
      <translation>Left of the dash read as supporter, right as recipient.</translation>
    </message>
    <message>
      <source>次</source>
      <translation>times</translation>
    </message>
    <message>
      <source>正在使用（{sides}）</source>
      <translation>in use ({sides})</translation>
    </message>
    <message>
      <source>正在停下</source>
      <translation>Stopping</translation>
    </message>
    <message>
      <source>正在写 {name}</source>
      <translation>Writing {name}</translation>
    </message>
    <message>
      <source>正在写上报省里的材料</source>
      <translation>Writing what goes to the province</translation>
    </message>
    <message>
      <source>正在写入</source>
      <translation>Writing</translation>
    </message>
    <message>
      <source>正在写出，写完逐个读回核对</source>
      <translation>Writing, then reading each file back</translation>
    </message>
    <message>
      <source>正在加入 {n} 份，保存后生效；选中按 Delete 取下</source>
      <translation>Adding {n}, kept when the record is saved; select and press Delete to take one off</translation>
    </message>
    <message>
      <source>正在取出安装程序</source>
      <translation>Taking out the installer</translation>
    </message>
    <message>
      <source>正在合并</source>
      <translation>Merging</translation>
    </message>
    <message>
      <source>正在备份办公室</source>
      <translation>Backing up the office</translation>
    </message>
    <message>
      <source>正在存入</source>
      <translation>Storing</translation>
    </message>
    <message>
      <source>正在存入 {name}</source>
      <translation>Storing {name}</translation>
    </message>
    <message>
      <source>正在存入佐证材料</source>
      <translation>Taking in evidence</translation>
    </message>
    <message>
      <source>正在对照另一份</source>
      <translation>Comparing with the other half</translation>
    </message>
    <message>
      <source>正在建立…</source>
      <translation>Making it…</translation>
    </message>
    <message>
      <source>正在打开…</source>
      <translation>Opening…</translation>
    </message>
    <message>
      <source>正在打开两份上报包对照记录…</source>
      <translation>Opening both packages to compare their records…</translation>
    </message>
    <message>
      <source>正在打开带来的办公室：逐个文件核对</source>
      <translation>Opening the office brought here: verifying each file</translation>
    </message>
    <message>
      <source>正在打开收报台示范，要几秒钟…</source>
      <translation>Opening the demo desk, a few seconds…</translation>
    </message>
    <message>
      <source>正在抽签：读每份报告的记录</source>
      <translation>Drawing: reading the records of each report</translation>
    </message>
    <message>
      <source>正在收报：核对签名，按标准重新计算</source>
      <translation>Collecting: signatures checked, scores counted again</translation>
    </message>
    <message>
      <source>正在核对上报包</source>
      <translation>Checking the package</translation>
    </message>
    <message>
      <source>正在核对更新文件</source>
      <translation>Verifying the update</translation>
    </message>
    <message>
      <source>正在检查</source>
      <translation>Checking</translation>
    </message>
    <message>
      <source>正在检查。佐证文件要逐个读一遍，材料多的要等一会儿。</source>
      <translation>Checking. Every file of evidence is read through; with many it takes a while.</translation>
    </message>
    <message>
      <source>正在检查文件</source>
      <translation>Checking files</translation>
    </message>
    <message>
      <source>正在读 {name}</source>
      <translation>Reading {name}</translation>
    </message>
    <message>
      <source>正在读取…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>正高</source>
      <translation>Chief</translation>
    </message>
    <message>
      <source>死亡病例讨论</source>
      <translation>Death case discussion</translation>
    </message>
    <message>
      <source>每个要点先求各结对关系的平均，四舍五入到 {to} 分，再把各要点相加，所以和各关系合计的平均可能差一点；在一个结对关系里没有计算得分的要点，它的那一份全院不计入。</source>
      <translation>Each point is averaged over the pairings and rounded to {to} first, then the points are added up, so the sum may differ a little from the mean of the pairings' totals; the share of a pairing in which a point has no computed score is left out.</translation>
    </message>
    <message>
      <source>每个要点的自评分都一样。</source>
      <translation>Own scores are the same at every point.</translation>
    </message>
    <message>
      <source>每个要点的自评分都一样，佐证不一样。</source>
      <translation>Own scores are the same at every point; the evidence is not.</translation>
    </message>
    <message>
      <source>每个要点都一样。</source>
      <translation>Every point is the same.</translation>
    </message>
    <message>
      <source>每个要点都一样，佐证不一样。</source>
      <translation>Every point is the same; the evidence is not.</translation>
    </message>
    <message>
      <source>每人一项制度或规范</source>
      <translation>One rule or norm each</translation>
    </message>
    <message>
      <source>每人连续驻点都满 {full}。</source>
      <translation>Everyone was on site for {full} on end.</translation>
    </message>
    <message>
      <source>每份报告抽这么多</source>
      <translation>So many of each report</translation>
    </message>
    <message>
      <source>每半年全院公示</source>
      <translation>Made public twice a year</translation>
    </message>
    <message>
      <source>每半年在全院公示一次，各人的工作量按记录数出。</source>
      <translation>Posted in the whole hospital every half-year; each person's work counted from the records.</translation>
    </message>
    <message>
      <source>每名加 {points} 分</source>
      <translation>bonus points for each person: {points}</translation>
    </message>
    <message>
      <source>每名派驻人员每个月的应出勤和实出勤天数，补助是否和出勤挂钩。</source>
      <translation>Days due and days present of each deployed member in each month, and whether the allowance is tied to attendance.</translation>
    </message>
    <message>
      <source>每名派驻人员的任务、数量和完成时限。</source>
      <translation>Task, quantity and due date of each deployed member.</translation>
    </message>
    <message>
      <source>每名派驻人员的到岗、离岗、岗位和科室，一人一批记一条。</source>
      <translation>Arrival, departure, post and department of each deployed person: one record per person and batch.</translation>
    </message>
    <message>
      <source>每周</source>
      <translation>Every week</translation>
    </message>
    <message>
      <source>每天第一次打开时自动备份，每份都核对过</source>
      <translation>Backed up at the first opening of each day; each copy is verified</translation>
    </message>
    <message>
      <source>每季度专题会议</source>
      <translation>Quarterly meetings</translation>
    </message>
    <message>
      <source>每少 1 人扣 {short} 分，时间不到的每人扣 {early} 分</source>
      <translation>points lost for each person short: {short}, for each stay too short: {early}</translation>
    </message>
    <message>
      <source>每批 {n} 人</source>
      <translation>{n} people a batch</translation>
    </message>
    <message>
      <source>每批人数和时间</source>
      <translation>People and time of each batch</translation>
    </message>
    <message>
      <source>每批至少 {n} 人，含副院长 {leaders} 人</source>
      <translation>At least {n} a batch, vice-presidents: {leaders}</translation>
    </message>
    <message>
      <source>每月。</source>
      <translation>Each month.</translation>
    </message>
    <message>
      <source>比率类指标填分母，例数类空着。</source>
      <translation>Enter a denominator for rates; leave it empty for case numbers.</translation>
    </message>
    <message>
      <source>民族医</source>
      <translation>Ethnic medicine</translation>
    </message>
    <message>
      <source>汇总</source>
      <translation>Totals</translation>
    </message>
    <message>
      <source>汇总文件是新版本的程序写的。先把本机的程序升级，再收。</source>
      <translation>The round was written by a newer program. Upgrade the program here first.</translation>
    </message>
    <message>
      <source>汇总文件是方案 {theirs} 的，这里收的是 {ours}。</source>
      <translation>The round is of the scheme {theirs}; collected here is {ours}.</translation>
    </message>
    <message>
      <source>汇总文件没有写主管部门的名称，或名称首尾有空格，没有收。请市里改正以后重新写出。</source>
      <translation>The summary names no commission, or its name begins or ends with a blank: not taken. Ask the city to mend that and to write it again.</translation>
    </message>
    <message>
      <source>汇总文件由上级在收报台收。</source>
      <translation>A city's round is collected by the level above at its desk.</translation>
    </message>
    <message>
      <source>汇总文件的主管部门写的是一家医院：{name}。没有收。</source>
      <translation>The summary's commission is called as a hospital is: {name}. Not taken.</translation>
    </message>
    <message>
      <source>汇总文件的主管部门写的是本台评审的人：{name}。没有收。</source>
      <translation>The summary's commission is called as a reviewer of this desk: {name}. Not taken.</translation>
    </message>
    <message>
      <source>汇总文件的内容和签名对不上：被改动过，或者复制时损坏。没有收，请市里重新报送。</source>
      <translation>The round does not fit its signature: it was changed, or damaged in copying. It was not taken; ask the city to send it again.</translation>
    </message>
    <message>
      <source>汇总表</source>
      <translation>Tables</translation>
    </message>
    <message>
      <source>没报{names}</source>
      <translation>Without {names}, which it left out</translation>
    </message>
    <message>
      <source>没报这一对</source>
      <translation>Left out</translation>
    </message>
    <message>
      <source>没有</source>
      <translation>None</translation>
    </message>
    <message>
      <source>没有 {month} 月。</source>
      <translation>There is no month {month}.</translation>
    </message>
    <message>
      <source>没有{ranks}职称的人员，扣 {lost} 分。</source>
      <translation>Nobody holds a title of rank {ranks}: −{lost}.</translation>
    </message>
    <message>
      <source>没有{title}记录。</source>
      <translation>No {title} recorded.</translation>
    </message>
    <message>
      <source>没有“{text}”这一项，可填：{words}。</source>
      <translation>“{text}” is not a choice. Choose from: {words}.</translation>
    </message>
    <message>
      <source>没有“{text}”这种文书。可以写：{ways}。</source>
      <translation>There is no paper “{text}”. Choose from: {ways}.</translation>
    </message>
    <message>
      <source>没有一份、或者不止一份的编号以 {begins} 开头。</source>
      <translation>No package, or more than one, has a number that begins with {begins}.</translation>
    </message>
    <message>
      <source>没有上报包的指纹是这样开头。再对一遍；还是没有，就不能采用那份报告。</source>
      <translation>No package's fingerprint begins like this. Compare again; if there is none, the report cannot be used.</translation>
    </message>
    <message>
      <source>没有上报的：{names}</source>
      <translation>Not reported: {names}</translation>
    </message>
    <message>
      <source>没有佐证文件</source>
      <translation>No evidence files</translation>
    </message>
    <message>
      <source>没有佐证材料</source>
      <translation>No evidence</translation>
    </message>
    <message>
      <source>没有作废：作废密钥要写原因。</source>
      <translation>Not revoked: revoking a key needs a reason.</translation>
    </message>
    <message>
      <source>没有使用</source>
      <translation>not in use</translation>
    </message>
    <message>
      <source>没有写{fields}的 {n} 条不计。</source>
      <translation>{n} without {fields} not counted. </translation>
    </message>
    <message>
      <source>没有写{fields}，不计入“{points}”。</source>
      <translation>Without {fields} it does not count for “{points}”.</translation>
    </message>
    <message>
      <source>没有写{label}</source>
      <translation>{label} not entered</translation>
    </message>
    <message>
      <source>没有写{label}的 {n} 条不计。</source>
      <translation>{n} without {label} not counted.</translation>
    </message>
    <message>
      <source>没有写入 {path} 的权限，或者磁盘写保护。换一个位置再试。</source>
      <translation>No permission to write to {path}, or the disk is write-protected. Try another location.</translation>
    </message>
    <message>
      <source>没有写全</source>
      <translation>Not complete</translation>
    </message>
    <message>
      <source>没有写市</source>
      <translation>City not given</translation>
    </message>
    <message>
      <source>没有写年份，或没有写全。</source>
      <translation>The year is missing, or not written in full.</translation>
    </message>
    <message>
      <source>没有写成。U 盘上可能留下一个没写完的隐藏文件（名称里有 .part），过一小时再往同一个位置写时会自动删掉。记录都还在，插好 U 盘再试，也可以换一个位置。</source>
      <translation>Nothing was written. A hidden, unfinished file (with .part in its name) may be left on the stick; it is deleted by itself when something is written to the same place an hour later or more. All records are still here: plug the stick in and try again, or choose another place.</translation>
    </message>
    <message>
      <source>没有写成，没有留下半份文件。记录都还在，可以再试，也可以换一个位置。</source>
      <translation>Writing failed; no half-written file is left. All records are still there. Try again, or choose another location.</translation>
    </message>
    <message>
      <source>没有写明是哪一条的：“{label}”要填。</source>
      <translation>It is not stated which record this belongs to: enter “{label}”.</translation>
    </message>
    <message>
      <source>没有写类别</source>
      <translation>Kind not given</translation>
    </message>
    <message>
      <source>没有写自评情况，先写：</source>
      <translation>No account is written; write it first:</translation>
    </message>
    <message>
      <source>没有决定的都用另一份的</source>
      <translation>The other half's for all undecided</translation>
    </message>
    <message>
      <source>没有决定的都用本机的</source>
      <translation>This computer's for all undecided</translation>
    </message>
    <message>
      <source>没有删除过的记录。</source>
      <translation>Nothing was deleted.</translation>
    </message>
    <message>
      <source>没有加密，请保管好 U 盘。</source>
      <translation>It is not encrypted: keep the stick safe.</translation>
    </message>
    <message>
      <source>没有医院名称。</source>
      <translation>The hospital name is missing.</translation>
    </message>
    <message>
      <source>没有发现不见的、被改动的文件。“检查文件”会逐份读一遍。</source>
      <translation>No missing or altered files known. “Check files” reads every one.</translation>
    </message>
    <message>
      <source>没有取回。{why}</source>
      <translation>Not brought back. {why}</translation>
    </message>
    <message>
      <source>没有取用。{words}</source>
      <translation>Not taken. {words}</translation>
    </message>
    <message>
      <source>没有取用。{words}要取用，加 --replace。</source>
      <translation>Not taken. {words} To take it, add --replace.</translation>
    </message>
    <message>
      <source>没有叫“{name}”的台账。改成模板里的表名。</source>
      <translation>There is no ledger called “{name}”. Use a sheet name from the template.</translation>
    </message>
    <message>
      <source>没有叫这个的县或医院</source>
      <translation>No county or hospital of that name</translation>
    </message>
    <message>
      <source>没有可以写回执的报告。</source>
      <translation>There is no report to write a receipt for.</translation>
    </message>
    <message>
      <source>没有可以撤销的操作。</source>
      <translation>There is nothing to undo.</translation>
    </message>
    <message>
      <source>没有可以重做的操作。</source>
      <translation>There is nothing to redo.</translation>
    </message>
    <message>
      <source>没有可借用的标准“{lender}”。可以写：{ways}。</source>
      <translation>There is no standard “{lender}” to borrow. Possible: {ways}.</translation>
    </message>
    <message>
      <source>没有可撤销的操作</source>
      <translation>Nothing to undo</translation>
    </message>
    <message>
      <source>没有同一次的几份上报包。</source>
      <translation>No two packages have the same number.</translation>
    </message>
    <message>
      <source>没有哪个县认定归{name}一个市管，它的评审没有采用。先在“各市上报”里定它管的县（命令行用 duikou confirm 指纹 --counties）。</source>
      <translation>No county was confirmed as that of {name} alone: its review was not adopted. First say under Cities' reports which counties it has (on the command line: duikou confirm FINGERPRINT --counties).</translation>
    </message>
    <message>
      <source>没有唯一的结对关系“{text}”。可以写：{ways}。</source>
      <translation>“{text}” is not one pairing. It may be: {ways}.</translation>
    </message>
    <message>
      <source>没有填的：{marks}。</source>
      <translation>Left open: {marks}.</translation>
    </message>
    <message>
      <source>没有备份 {name}。不写备份的名称就列出有哪些。</source>
      <translation>There is no backup {name}. Without a name, the backups are listed.</translation>
    </message>
    <message>
      <source>没有复算</source>
      <translation>Not recounted</translation>
    </message>
    <message>
      <source>没有存的行存到哪里</source>
      <translation>Where to save the rows left out</translation>
    </message>
    <message>
      <source>没有对照：{names}的报告还不计入。</source>
      <translation>Not compared: the report of {names} does not count yet.</translation>
    </message>
    <message>
      <source>没有就空着</source>
      <translation>Leave empty if none</translation>
    </message>
    <message>
      <source>没有带来</source>
      <translation>Not carried along</translation>
    </message>
    <message>
      <source>没有待证实的分</source>
      <translation>Nothing left to prove</translation>
    </message>
    <message>
      <source>没有得到 {n} 分</source>
      <translation>{n} not earned</translation>
    </message>
    <message>
      <source>没有得满分的写；自评情况也没有写的，封账时会问</source>
      <translation>Where the score is not full; asked at closing if the account is empty too</translation>
    </message>
    <message>
      <source>没有得满分的要点才写进自评表。</source>
      <translation>Printed on the form only of points that are not full.</translation>
    </message>
    <message>
      <source>没有得满分，先写不完成的原因：</source>
      <translation>Not the full points; write why first:</translation>
    </message>
    <message>
      <source>没有得满的要点</source>
      <translation>Points not full</translation>
    </message>
    <message>
      <source>没有打开办公室，不用备份。</source>
      <translation>No office is open; nothing to back up.</translation>
    </message>
    <message>
      <source>没有找到 U 盘。插上后点“重新查找 U 盘”，或者选一个文件夹。</source>
      <translation>No USB stick found. Plug one in and choose “Look for USB sticks again”, or choose a folder.</translation>
    </message>
    <message>
      <source>没有找到。换几个字再找。</source>
      <translation>Nothing found. Try other words.</translation>
    </message>
    <message>
      <source>没有挂职副院长另按少 {n} 人算</source>
      <translation>Without a vice-president {n} more is short</translation>
    </message>
    <message>
      <source>没有挂职副院长，扣 {lost} 分。</source>
      <translation>No vice-president; points lost: {lost}.</translation>
    </message>
    <message>
      <source>没有收</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>没有收到这一份</source>
      <translation>That package is not here</translation>
    </message>
    <message>
      <source>没有收的文件都没有动，为什么没有收见“说明”。文件坏了的，请原单位换一个 U 盘再拷一次，或重新封装。</source>
      <translation>Files that were not taken were left as they are; the remark says why. Of a broken file ask the office for another copy on another stick, or for a new package.</translation>
    </message>
    <message>
      <source>没有改动</source>
      <translation>Nothing was changed</translation>
    </message>
    <message>
      <source>没有方案“{scheme}”。可以写：{words}。</source>
      <translation>There is no scheme “{scheme}”. It may be: {words}.</translation>
    </message>
    <message>
      <source>没有方案“{words}”，可填：{known}。</source>
      <translation>There is no scheme “{words}”. Choose from: {known}.</translation>
    </message>
    <message>
      <source>没有未用到的材料。把照片和扫描件拖到这一页，或按 Ctrl+V 粘贴图片。</source>
      <translation>Nothing is unused. Drop photos and scans on this page, or paste a picture with Ctrl+V.</translation>
    </message>
    <message>
      <source>没有查出不合的地方。</source>
      <translation>Nothing was found that does not fit.</translation>
    </message>
    <message>
      <source>没有派驻　{place}</source>
      <translation>Nobody sent: {place}</translation>
    </message>
    <message>
      <source>没有留下版本 {version}。</source>
      <translation>Version {version} is not kept.</translation>
    </message>
    <message>
      <source>没有登记职称（驻点第一天）的 {n} 人：{names}。</source>
      <translation>Without a title on the first day of the stay: {n} ({names}).</translation>
    </message>
    <message>
      <source>没有登记院报。</source>
      <translation>No hospital paper is entered.</translation>
    </message>
    <message>
      <source>没有的：{parts}。</source>
      <translation>Missing: {parts}.</translation>
    </message>
    <message>
      <source>没有督导自查</source>
      <translation>No self-inspection</translation>
    </message>
    <message>
      <source>没有确认的按综合医院计算每批人数。</source>
      <translation>Until confirmed, the batch size for a general hospital is used.</translation>
    </message>
    <message>
      <source>没有空档</source>
      <translation>No gaps</translation>
    </message>
    <message>
      <source>没有符合筛选的记录</source>
      <translation>No records match the filter</translation>
    </message>
    <message>
      <source>没有缺的，该有的都有了。</source>
      <translation>Nothing is missing.</translation>
    </message>
    <message>
      <source>没有联合计划</source>
      <translation>No joint plan</translation>
    </message>
    <message>
      <source>没有自评的要点按计算得分（预计）算，和自评表一样。</source>
      <translation>Points without a self-assessment take the computed score (expected), as in the self-assessment form.</translation>
    </message>
    <message>
      <source>没有草稿</source>
      <translation>No drafts</translation>
    </message>
    <message>
      <source>没有表头，按默认顺序</source>
      <translation>No headings; in the usual order</translation>
    </message>
    <message>
      <source>没有要处理的</source>
      <translation>Nothing needs attention</translation>
    </message>
    <message>
      <source>没有要认定的县：它没有写，或以前认定过。</source>
      <translation>No counties to confirm: it names none, or they were confirmed before.</translation>
    </message>
    <message>
      <source>没有计算得分</source>
      <translation>No computed score</translation>
    </message>
    <message>
      <source>没有认出列名，没有导入。第一行写上列名，比如 {names}。</source>
      <translation>Not imported: no headings were recognised. Write them in the first row, such as {names}.</translation>
    </message>
    <message>
      <source>没有认出这一列，或前面已有一列是同一项，不存。改列名，或删掉这一列。</source>
      <translation>Not stored: the column is not known, or one before it is the same. Change its heading, or delete it.</translation>
    </message>
    <message>
      <source>没有认出，不存</source>
      <translation>Not recognised, not stored</translation>
    </message>
    <message>
      <source>没有记录不等于没有发生，要有年度声明，或由本单位自评。</source>
      <translation>No record proves nothing: a declaration of the year is needed, or the office judges.</translation>
    </message>
    <message>
      <source>没有记录可抽、要另外查看的报告：{names}</source>
      <translation>Reports without records to draw, to be looked at besides: {names}</translation>
    </message>
    <message>
      <source>没有贴入：复制的有 {rows} 行 {columns} 列，从这一格起只有 {down} 行 {across} 列。</source>
      <translation>Nothing was pasted: {rows} rows and {columns} columns were copied, from this cell on there are only {down} rows and {across} columns.</translation>
    </message>
    <message>
      <source>没有还能补的分。</source>
      <translation>No points left to be gained.</translation>
    </message>
    <message>
      <source>没有这个批次。</source>
      <translation>There is no such batch.</translation>
    </message>
    <message>
      <source>没有这条{title}记录。</source>
      <translation>There is no such record: {title}.</translation>
    </message>
    <message>
      <source>没有这样拼的；真叫这个名字，按 ↓ 再按回车</source>
      <translation>Nobody is spelled so. If this is the name itself: ↓, then Enter</translation>
    </message>
    <message>
      <source>没有这样的医院的报告。</source>
      <translation>There is no report of such a hospital.</translation>
    </message>
    <message>
      <source>没有这样的报告。</source>
      <translation>No such report.</translation>
    </message>
    <message>
      <source>没有这样的条目。</source>
      <translation>No such entry.</translation>
    </message>
    <message>
      <source>没有退回：退回要写原因，写进回执。</source>
      <translation>Not sent back: sending back needs a reason; it goes into the receipt.</translation>
    </message>
    <message>
      <source>没有选中材料</source>
      <translation>Nothing chosen</translation>
    </message>
    <message>
      <source>没有选中记录</source>
      <translation>No record chosen</translation>
    </message>
    <message>
      <source>没有采用：填的数字和这份回执的签名指纹不一样。请 {name} 再念一遍；还是不一样，就不能用这份回执。</source>
      <translation>Not taken: these figures are not the fingerprint of this receipt. Ask {name} to read them again; if they still differ, do not use the receipt.</translation>
    </message>
    <message>
      <source>没有附考核标准：可以记录和出台账，不能评分</source>
      <translation>carries no standard: records and ledgers, no scoring</translation>
    </message>
    <message>
      <source>法定节假日</source>
      <translation>public holiday</translation>
    </message>
    <message>
      <source>派出文号</source>
      <translation>Dispatch document no.</translation>
    </message>
    <message>
      <source>派驻</source>
      <translation>Assignment</translation>
    </message>
    <message>
      <source>派驻人员</source>
      <translation>Deployed staff</translation>
    </message>
    <message>
      <source>派驻人员不是支援医院的</source>
      <translation>Posted, but not of the supporting hospital</translation>
    </message>
    <message>
      <source>派驻人员公示</source>
      <translation>Notice of deployed staff</translation>
    </message>
    <message>
      <source>派驻人员共 {n} 人（同一支援医院里同名的算一人）</source>
      <translation>{n} members on site (same names within a supporter count once)</translation>
    </message>
    <message>
      <source>派驻人员和受援医院的骨干。职称记在下面，带取得日期。</source>
      <translation>Deployed staff and key staff of the recipient. Titles are listed below, with the date held from.</translation>
    </message>
    <message>
      <source>派驻人员和本院职工一起考核的结果，以及反馈给支援医院的日期。</source>
      <translation>Reviews of deployed staff together with the hospital's own staff, and the date the supporter was told.</translation>
    </message>
    <message>
      <source>派驻人员工作情况公示</source>
      <translation>Half-year notice of members' work</translation>
    </message>
    <message>
      <source>派驻人员或医疗队受到的表彰，写明个人或集体。</source>
      <translation>Honours for a deployed member or the team; name the person or the team.</translation>
    </message>
    <message>
      <source>派驻人员提出的合理化建议，采纳和落实的情况。</source>
      <translation>Suggestions of deployed staff, and whether they were adopted and carried out.</translation>
    </message>
    <message>
      <source>派驻人员提出的实际困难和解决情况。没有困难的，在年度声明里声明。</source>
      <translation>Difficulties deployed staff raised, and how they were solved. If there were none, say so in a declaration.</translation>
    </message>
    <message>
      <source>派驻人员每月的门急诊、住院、手术、会诊、远程医疗和义诊的数量。</source>
      <translation>What deployed staff did each month: outpatients, inpatients, operations, consultations, remote medicine, free clinics.</translation>
    </message>
    <message>
      <source>派驻人员没有考核</source>
      <translation>Member without assessment</translation>
    </message>
    <message>
      <source>派驻人员的公示：受援医院给患者看的，支援医院每半年在全院的。</source>
      <translation>Notices on deployed staff: for patients at the recipient, and in the whole supporter hospital every half-year.</translation>
    </message>
    <message>
      <source>派驻人员的工资福利、补助和岗位，一人一年记一条。</source>
      <translation>Pay, benefits, allowances and post of deployed staff: one record per person and year.</translation>
    </message>
    <message>
      <source>派驻人员考核表</source>
      <translation>Member review form</translation>
    </message>
    <message>
      <source>派驻人员还没有驻满或离岗，到时才看。</source>
      <translation>Nobody's stay is full or over yet; it is looked at then.</translation>
    </message>
    <message>
      <source>派驻人数</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>派驻时间线</source>
      <translation>Timeline</translation>
    </message>
    <message>
      <source>派驻空档</source>
      <translation>Gaps on site</translation>
    </message>
    <message>
      <source>派驻管理</source>
      <translation>Deployment management</translation>
    </message>
    <message>
      <source>派驻管理、请假、工作量统计、带教培训、考核和经费等制度，一份记一条。</source>
      <translation>Rules on deployment, leave, workload, teaching, review and funds: one record per document.</translation>
    </message>
    <message>
      <source>派驻队员提出并建立或改进的管理制度、技术规范，一项记一条。</source>
      <translation>Management rules and technical norms that deployed staff proposed and set up or improved: one record each.</translation>
    </message>
    <message>
      <source>浅色</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>深色</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>清除筛选</source>
      <translation>Clear filter</translation>
    </message>
    <message>
      <source>满分</source>
      <translation>Full</translation>
    </message>
    <message>
      <source>满分 {n}</source>
      <translation>Full score {n}</translation>
    </message>
    <message>
      <source>激励约束</source>
      <translation>Incentives and discipline</translation>
    </message>
    <message>
      <source>照主管部门念的数字填写</source>
      <translation>Type the figures the commission reads out</translation>
    </message>
    <message>
      <source>照写的（{n} 行）</source>
      <translation>As written ({n} rows)</translation>
    </message>
    <message>
      <source>照写的：{supporter}支援{recipient}</source>
      <translation>As written: {supporter} supports {recipient}</translation>
    </message>
    <message>
      <source>照所提的（{n} 行）</source>
      <translation>As proposed ({n} rows)</translation>
    </message>
    <message>
      <source>照样计入“{points}”，核查时要看材料。</source>
      <translation>Counts for “{points}” all the same; inspectors will ask for the evidence.</translation>
    </message>
    <message>
      <source>照片存入时缩小过的，原来有多大。</source>
      <translation>How large the photo was before it was made smaller.</translation>
    </message>
    <message>
      <source>照片缩小</source>
      <translation>Photos smaller</translation>
    </message>
    <message>
      <source>照片缩小后存入</source>
      <translation>Make photos smaller</translation>
    </message>
    <message>
      <source>照片缩小过</source>
      <translation>photos made smaller</translation>
    </message>
    <message>
      <source>照片里带的日期。</source>
      <translation>The date in the photo.</translation>
    </message>
    <message>
      <source>照盖章的封面输入指纹数字，找到是哪一家</source>
      <translation>Type the fingerprint on the stamped cover to find whose it is</translation>
    </message>
    <message>
      <source>照自评</source>
      <translation>As claimed</translation>
    </message>
    <message>
      <source>照自评 {score}</source>
      <translation>As claimed {score}</translation>
    </message>
    <message>
      <source>照计划 +{n} 分</source>
      <translation>As planned +{n} points</translation>
    </message>
    <message>
      <source>版本</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>版本 {n}</source>
      <translation>version {n}</translation>
    </message>
    <message>
      <source>版本 {old} → {new}</source>
      <translation>version {old} → {new}</translation>
    </message>
    <message>
      <source>特大</source>
      <translation>Extra large</translation>
    </message>
    <message>
      <source>特色或重点科室</source>
      <translation>Special or key departments</translation>
    </message>
    <message>
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <source>状态：{chosen}</source>
      <translation>State: {chosen}</translation>
    </message>
    <message>
      <source>独立完成人</source>
      <translation>Independent practice by</translation>
    </message>
    <message>
      <source>独立完成日期</source>
      <translation>Independent practice from</translation>
    </message>
    <message>
      <source>现在不用核对。</source>
      <translation>It need not be compared now.</translation>
    </message>
    <message>
      <source>现在什么都还没有存。</source>
      <translation>Nothing is stored yet.</translation>
    </message>
    <message>
      <source>现在只能写普通文件夹；封账以后才能封上报包。</source>
      <translation>Only a plain folder can be written now; a package can be sealed once the year is closed.</translation>
    </message>
    <message>
      <source>现在收 {n} 个县。收过的上报包都留着；不在这些县里的不计入。</source>
      <translation>Collects from {n} counties now. Packages taken before are kept; those of other counties do not count.</translation>
    </message>
    <message>
      <source>现在收关系表里的全部，按省级收报。收过的上报包都留着。</source>
      <translation>Collects from the whole table now, as a province does. The packages taken are all kept.</translation>
    </message>
    <message>
      <source>现在是</source>
      <translation>Now</translation>
    </message>
    <message>
      <source>现在是“{before}”，改为“{after}”</source>
      <translation>Now “{before}”, becomes “{after}”</translation>
    </message>
    <message>
      <source>现在没有可导出的</source>
      <translation>Nothing to export now</translation>
    </message>
    <message>
      <source>现在没有这个数。</source>
      <translation>There is no such figure now.</translation>
    </message>
    <message>
      <source>现在用的是全院的自评；改了以后只记在与{name}的结对关系上。</source>
      <translation>The self-assessment of the whole hospital applies now; once changed, it is kept only for the relation with {name}.</translation>
    </message>
    <message>
      <source>现在的口令</source>
      <translation>Pass phrase now</translation>
    </message>
    <message>
      <source>现在还没有存入任何内容。</source>
      <translation>Nothing has been stored yet.</translation>
    </message>
    <message>
      <source>现场</source>
      <translation>In person</translation>
    </message>
    <message>
      <source>现有记录还说不出方案其他要求的情况。</source>
      <translation>The records do not tell yet how the other demands of the scheme stand.</translation>
    </message>
    <message>
      <source>现用全称，和公章一致。改了名的，这里写新名，旧名加在下面的“名称”里。</source>
      <translation>The full name in use, as on the seal. After a renaming write the new name here and add the old one under Names below.</translation>
    </message>
    <message>
      <source>理由</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>理由，写进回执</source>
      <translation>Reason; goes into the receipt</translation>
    </message>
    <message>
      <source>生活</source>
      <translation>Living</translation>
    </message>
    <message>
      <source>生活条件</source>
      <translation>Living conditions</translation>
    </message>
    <message>
      <source>生活补助</source>
      <translation>Living allowance</translation>
    </message>
    <message>
      <source>用于拍到患者姓名、病案号这样不该留的材料。</source>
      <translation>For what must not be kept, such as a patient's name or record number.</translation>
    </message>
    <message>
      <source>用写下的名称</source>
      <translation>Use the name as typed</translation>
    </message>
    <message>
      <source>用去年的文字</source>
      <translation>Use last year's words</translation>
    </message>
    <message>
      <source>用另一份的</source>
      <translation>Take the other half's</translation>
    </message>
    <message>
      <source>用它签名的不是采信的那一份。</source>
      <translation>What it signed is not the one that stands.</translation>
    </message>
    <message>
      <source>用收到的记录审核，有 {n} 处错误（比如一个人同时在两处）：在“评审打分”里看“审核”，请向医院核对。</source>
      <translation>Our checks find {n} errors in its records (such as one person in two places): see the findings under Review, and ask the hospital.</translation>
    </message>
    <message>
      <source>用收到的记录重新审核。不扣分；有错的、没有说明的，评审时留意，或抽查时去看。</source>
      <translation>The records received, checked anew. No points are taken off; mind what is wrong or has no words while you review, or look at it on a spot check.</translation>
    </message>
    <message>
      <source>用本机的</source>
      <translation>Keep this computer's</translation>
    </message>
    <message>
      <source>用本部门的密钥签名，写成方案文件（.dkscheme）发给各医院；医院安装时看得到是谁签发的。</source>
      <translation>Signed with this department's key and written as a scheme file (.dkscheme) for the hospitals; whoever installs it sees who issued it.</translation>
    </message>
    <message>
      <source>用计算得分 {n}</source>
      <translation>Use computed score {n}</translation>
    </message>
    <message>
      <source>用记录的</source>
      <translation>Use the records'</translation>
    </message>
    <message>
      <source>用这个办公室的人。打开时选一下，每条修改都记着是谁做的。</source>
      <translation>Those who work in this office. Chosen at start; every change notes who made it.</translation>
    </message>
    <message>
      <source>用途</source>
      <translation>Purpose</translation>
    </message>
    <message>
      <source>由 {name} 支援</source>
      <translation>Supported by {name}</translation>
    </message>
    <message>
      <source>由 {n} 家支援：{names}</source>
      <translation>Supported by {n}: {names}</translation>
    </message>
    <message>
      <source>由{name}签发，签名核对一致。签名指纹 {figures}，和签发单位核对过才能确定是它发的。</source>
      <translation>Issued by {name}; the signature holds. Fingerprint {figures}: only compared with {name} does it prove who issued it.</translation>
    </message>
    <message>
      <source>由{name}签发，签名核对一致，指纹以前核对过。</source>
      <translation>Issued by {name}; the signature holds, and the fingerprint was confirmed before.</translation>
    </message>
    <message>
      <source>由人选定</source>
      <translation>Chosen by a person</translation>
    </message>
    <message>
      <source>由本单位对照标准自评。</source>
      <translation>This hospital assesses itself against the standard.</translation>
    </message>
    <message>
      <source>由本单位确认，决定每批应派人数。名称里有“民族”不一定是民族医医院。</source>
      <translation>Confirmed by this hospital; it sets how many people each batch needs. “Ethnic” in the name does not always mean a hospital of ethnic medicine.</translation>
    </message>
    <message>
      <source>由本单位自评。</source>
      <translation>The office judges.</translation>
    </message>
    <message>
      <source>由评分或上年的记录算出</source>
      <translation>From the score or last year's records</translation>
    </message>
    <message>
      <source>电视</source>
      <translation>Television</translation>
    </message>
    <message>
      <source>电视、广播、报纸、院报、网站和公众号上的宣传，一篇记一条。</source>
      <translation>Items on television and radio, in newspapers and the hospital's paper, on websites and WeChat: one record per item.</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>男</source>
      <translation>Male</translation>
    </message>
    <message>
      <source>界面使用 Qt {version}（PySide6），按 GNU LGPL v3 授权；它的库文件独立存放，可以自行替换。</source>
      <translation>The interface uses Qt {version} (PySide6) under the GNU LGPL v3; its library files are kept separate and can be replaced.</translation>
    </message>
    <message>
      <source>留着</source>
      <translation>Keep it</translation>
    </message>
    <message>
      <source>留着自己写的</source>
      <translation>Keep my own words</translation>
    </message>
    <message>
      <source>疑难病例讨论</source>
      <translation>Difficult case discussion</translation>
    </message>
    <message>
      <source>病历抽查</source>
      <translation>Record check</translation>
    </message>
    <message>
      <source>病种</source>
      <translation>Disease</translation>
    </message>
    <message>
      <source>病程</source>
      <translation>Progress notes</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>登记 {n} 对</source>
      <translation>Register {n} pairings</translation>
    </message>
    <message>
      <source>登记 {n} 条</source>
      <translation>Record {n}</translation>
    </message>
    <message>
      <source>登记{title}</source>
      <translation>Enter {title}</translation>
    </message>
    <message>
      <source>登记了 {n} 条，Ctrl+Z 一次撤销</source>
      <translation>{n} recorded; Ctrl+Z takes them all back</translation>
    </message>
    <message>
      <source>登记了但不算的：{names}。</source>
      <translation>Entered but not counted: {names}.</translation>
    </message>
    <message>
      <source>登记人</source>
      <translation>Entered by</translation>
    </message>
    <message>
      <source>登记年度声明：{kind}</source>
      <translation>Enter the year's declaration: {kind}</translation>
    </message>
    <message>
      <source>登记当年派出的批次和人员</source>
      <translation>Enter the batches and people sent in the year</translation>
    </message>
    <message>
      <source>登记批次和派驻人员以后，这里画出每个人从哪天到哪天、哪天驻满、哪些天没有人。</source>
      <translation>Once batches and people are entered, this draws from when to when each was there, when the time is full and on which days nobody was.</translation>
    </message>
    <message>
      <source>登记纸质材料 {name}</source>
      <translation>Enter paper evidence {name}</translation>
    </message>
    <message>
      <source>登记结对关系以后，这里画出哪个县的哪家医院由谁支援。</source>
      <translation>Once pairings are entered, this draws which hospital of which county is supported by whom.</translation>
    </message>
    <message>
      <source>盒号</source>
      <translation>Box no.</translation>
    </message>
    <message>
      <source>盖章的封面上印的就是它；电话里照着念。</source>
      <translation>It is printed on the stamped cover; read it out on the telephone.</translation>
    </message>
    <message>
      <source>目标</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>直接打字，这一处就没有了。</source>
      <translation>Just type: this place goes.</translation>
    </message>
    <message>
      <source>看 {year} 年</source>
      <translation>Show {year}</translation>
    </message>
    <message>
      <source>看不出在哪一盒哪一页。写成“3号柜第2盒第15页”或“盒1 第3页”这样。</source>
      <translation>No box and page can be read from this. Write “box 2, page 15”.</translation>
    </message>
    <message>
      <source>看不出证明哪条记录，在下面找</source>
      <translation>No likely record; find it below</translation>
    </message>
    <message>
      <source>看不出谁支援谁。</source>
      <translation>It does not show who supports whom.</translation>
    </message>
    <message>
      <source>看佐证 {n} 件</source>
      <translation>See {n} pieces of evidence</translation>
    </message>
    <message>
      <source>看佐证 {n} 件（大照片缩小过）</source>
      <translation>See {n} pieces of evidence (large photos made smaller)</translation>
    </message>
    <message>
      <source>看佐证 {n} 件，缺 {k} 件</source>
      <translation>Show {n} pieces of evidence; {k} missing</translation>
    </message>
    <message>
      <source>看全部结对关系</source>
      <translation>Show all relations</translation>
    </message>
    <message>
      <source>看回执</source>
      <translation>Show the receipt</translation>
    </message>
    <message>
      <source>看市里的总结和汇总表</source>
      <translation>The city's report and tables</translation>
    </message>
    <message>
      <source>看标准原文 ›</source>
      <translation>See the wording of the standard ›</translation>
    </message>
    <message>
      <source>看看这一张</source>
      <translation>Look at this one</translation>
    </message>
    <message>
      <source>看计入的 {n} 条 ›</source>
      <translation>See those counted ({n}) ›</translation>
    </message>
    <message>
      <source>看记录</source>
      <translation>See records</translation>
    </message>
    <message>
      <source>看评分</source>
      <translation>See score</translation>
    </message>
    <message>
      <source>看过认定，评审分不变</source>
      <translation>Looked at what was decided; the score stays</translation>
    </message>
    <message>
      <source>督导自查</source>
      <translation>Self-inspection</translation>
    </message>
    <message>
      <source>督查</source>
      <translation>Inspection</translation>
    </message>
    <message>
      <source>知道了</source>
      <translation>Understood</translation>
    </message>
    <message>
      <source>知道的都填好，个人总结和各方意见留空。</source>
      <translation>What is known is filled in; the personal summary and the opinions are left open.</translation>
    </message>
    <message>
      <source>短期培训</source>
      <translation>Short course</translation>
    </message>
    <message>
      <source>确定</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>确认{name}的医院类别，每批人数按它定</source>
      <translation>Confirm the hospital type of {name}; it sets the batch size</translation>
    </message>
    <message>
      <source>磁盘已满，没有保存。腾出空间后再试。</source>
      <translation>The disk is full; nothing was saved. Free some space and try again.</translation>
    </message>
    <message>
      <source>磁盘已满，没有写入 {path}。腾出空间后再试。</source>
      <translation>The disk is full; {path} was not written. Free some space and try again.</translation>
    </message>
    <message>
      <source>示范</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>示范办公室的上报包，不能作为上报。要练习收报，在第一页打开收报台示范（命令行 duikou new 写 --demo）。</source>
      <translation>A demo office's package is no report. To practise, open the demo desk on the first page (from the command line: duikou new with --demo).</translation>
    </message>
    <message>
      <source>示范办公室里是编造的人和记录，改坏了也不要紧。</source>
      <translation>Made-up people and records; try anything.</translation>
    </message>
    <message>
      <source>示范的汇总文件，不能作为上报。</source>
      <translation>A demo's round, no report.</translation>
    </message>
    <message>
      <source>神经</source>
      <translation>Neurology</translation>
    </message>
    <message>
      <source>离今天太远。写错了就改；没有写错，在窗口里导入，看过再存。</source>
      <translation>Too far from today. Correct it if it is a slip; if not, import the table in the window and look at it there.</translation>
    </message>
    <message>
      <source>离今天太远，先不存。写错了就改这一格；没有写错，点这里，再按下面的“{taking}”。</source>
      <translation>Far from today, so not saved yet. Mend the cell if it is wrong; if it is right, click here and press “{taking}” below.</translation>
    </message>
    <message>
      <source>离岗</source>
      <translation>Absence</translation>
    </message>
    <message>
      <source>离岗不在派驻期</source>
      <translation>Absence outside the stay</translation>
    </message>
    <message>
      <source>离岗了却全勤</source>
      <translation>Away yet always present</translation>
    </message>
    <message>
      <source>离岗使驻点要多 {n} 天，满到 {day}</source>
      <translation>absences ask for {n} more days, full on {day}</translation>
    </message>
    <message>
      <source>离岗原因</source>
      <translation>Reason for leaving</translation>
    </message>
    <message>
      <source>离岗开始</source>
      <translation>Absent from</translation>
    </message>
    <message>
      <source>离岗日期未登记</source>
      <translation>end not recorded</translation>
    </message>
    <message>
      <source>离岗日期重叠</source>
      <translation>Absences overlap</translation>
    </message>
    <message>
      <source>离岗结束</source>
      <translation>Absent until</translation>
    </message>
    <message>
      <source>离开日期</source>
      <translation>Left on</translation>
    </message>
    <message>
      <source>种子</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>种子“{seed}”：从 {among} 条记录中抽出 {n} 条。</source>
      <translation>Seed “{seed}”: {n} drawn from {among} records.</translation>
    </message>
    <message>
      <source>种子太长，最多 {limit} 个字。</source>
      <translation>The seed is too long; at most {limit} characters.</translation>
    </message>
    <message>
      <source>种类</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>科主任</source>
      <translation>Department head</translation>
    </message>
    <message>
      <source>科室</source>
      <translation>Department</translation>
    </message>
    <message>
      <source>科室待填</source>
      <translation>Department to fill in</translation>
    </message>
    <message>
      <source>程序关闭以后开始安装，结果写在 {log}。装好后从开始菜单打开。</source>
      <translation>Installing begins when the program is closed; the result is written to {log}. Then open it from the start menu.</translation>
    </message>
    <message>
      <source>程序写的备注，不存</source>
      <translation>A remark by the program, not stored</translation>
    </message>
    <message>
      <source>程序出了错</source>
      <translation>The program failed</translation>
    </message>
    <message>
      <source>程序出错</source>
      <translation>Program error</translation>
    </message>
    <message>
      <source>程序出错了。请把下面的内容告诉维护人员：</source>
      <translation>The program failed. Please pass the text below to whoever maintains it:</translation>
    </message>
    <message>
      <source>程序带来的版本更新，换不回版本 {version}。</source>
      <translation>The program brings a newer version; version {version} cannot be put back.</translation>
    </message>
    <message>
      <source>程序的文件已经变了，可能刚升级过。请关闭程序，再打开。已保存的记录都在。</source>
      <translation>The program's files have changed, perhaps by an upgrade. Close the program and open it again. What was saved is all there.</translation>
    </message>
    <message>
      <source>程序读这个文件时出了没有料到的错误，没有收；其余的照收。请把错误的内容和这个文件告诉维护人员。</source>
      <translation>The program met an error nobody foresaw while reading this file, and did not take it; the others are taken. Please give the error and this file to the maintainer.</translation>
    </message>
    <message>
      <source>空</source>
      <translation>Empty</translation>
    </message>
    <message>
      <source>空格勾选，可以勾几条</source>
      <translation>Space ticks, several if you like</translation>
    </message>
    <message>
      <source>空档</source>
      <translation>Gap</translation>
    </message>
    <message>
      <source>空档 {n} 天</source>
      <translation>{n}-day gap</translation>
    </message>
    <message>
      <source>空档 {n} 天：{days}无人驻点</source>
      <translation>{n}-day gap: nobody on site {days}</translation>
    </message>
    <message>
      <source>空档 {n} 天：{first} 至 {last}</source>
      <translation>{n}-day gap: {first} to {last}</translation>
    </message>
    <message>
      <source>空档 {n} 段，共 {days} 天</source>
      <translation>Gaps: {n}, days in all: {days}</translation>
    </message>
    <message>
      <source>空档天数</source>
      <translation>Days of gaps</translation>
    </message>
    <message>
      <source>空白台账存到哪里</source>
      <translation>Where to save the blank ledger</translation>
    </message>
    <message>
      <source>空白台账已存到 {path}</source>
      <translation>Blank ledger saved to {path}</translation>
    </message>
    <message>
      <source>空间可能不够：约要 {needed}（留有余量），只剩 {free}</source>
      <translation>There may not be enough room: about {needed} wanted (with some to spare), only {free} left</translation>
    </message>
    <message>
      <source>突发事件</source>
      <translation>Emergencies</translation>
    </message>
    <message>
      <source>立即备份</source>
      <translation>Back up now</translation>
    </message>
    <message>
      <source>章节</source>
      <translation>Section</translation>
    </message>
    <message>
      <source>符合要求的</source>
      <translation>as required</translation>
    </message>
    <message>
      <source>第 {k} 次的上报包有 {n} 份，已采信一份 ›</source>
      <translation>Of package no. {k} there are {n}, one was chosen ›</translation>
    </message>
    <message>
      <source>第 {line} 行没有写入：{question}--answer {ways}。</source>
      <translation>Row {line} was not written: {question} --answer {ways}.</translation>
    </message>
    <message>
      <source>第 {line} 行：{words} {why}</source>
      <translation>Line {line}: {words} {why}</translation>
    </message>
    <message>
      <source>第 {numbers} 次没有收到过：没有上报，或还在别处。</source>
      <translation>Number {numbers} never came: it was not reported, or is still elsewhere.</translation>
    </message>
    <message>
      <source>第 {n} / {total} 条</source>
      <translation>{n} of {total}</translation>
    </message>
    <message>
      <source>第 {n} 号</source>
      <translation>No. {n}</translation>
    </message>
    <message>
      <source>第 {n} 季度</source>
      <translation>quarter {n}</translation>
    </message>
    <message>
      <source>第 {n} 次上报</source>
      <translation>Report no. {n}</translation>
    </message>
    <message>
      <source>第 {n} 次上报，和以前的对照 ›</source>
      <translation>Report no. {n}, beside the earlier ones ›</translation>
    </message>
    <message>
      <source>第 {n} 次封包，已写入并读回核对：{records} 条记录，佐证：{evidence}，自评分 {total}。</source>
      <translation>Package no. {n}, written and read back: {records} records; evidence: {evidence}; own score {total}.</translation>
    </message>
    <message>
      <source>第 {n} 次（编号 {number}）</source>
      <translation>No. {n} ({number})</translation>
    </message>
    <message>
      <source>第 {n} 页，共 {of} 页</source>
      <translation>Page {n} of {of}</translation>
    </message>
    <message>
      <source>第 {page} 页，共 {n} 页</source>
      <translation>Page {page} of {n}</translation>
    </message>
    <message>
      <source>第 {place} 扣 {n} 分</source>
      <translation>{place}: −{n}</translation>
    </message>
    <message>
      <source>第 {rows} 等行</source>
      <translation>Rows {rows} and more</translation>
    </message>
    <message>
      <source>第 {rows} 行</source>
      <translation>Rows {rows}</translation>
    </message>
    <message>
      <source>第 {row} 行 {field}</source>
      <translation>Row {row} {field}</translation>
    </message>
    <message>
      <source>第{n}号</source>
      <translation>No. {n}</translation>
    </message>
    <message>
      <source>第一家读作受援医院，后面的读作支援医院。</source>
      <translation>The first is read as the recipient, the others as supporters.</translation>
    </message>
    <message>
      <source>第一次写回执时生成本部门的签名密钥。</source>
      <translation>The commission's signing key is made with the first receipt.</translation>
    </message>
    <message>
      <source>第一次收到 {name} 的回执。向主管部门核对指纹，照它念的数字填写。没有采用。</source>
      <translation>The first receipt from {name}. Compare the fingerprint with the commission, and type the figures it reads out. Nothing was kept.</translation>
    </message>
    <message>
      <source>第一次收到它的回执：打电话请对方念签名指纹（32 位数字），照着填；对上了才采用。</source>
      <translation>The first receipt from them: call and have the signing fingerprint (32 figures) read out, and type it; it is kept only if they are the same.</translation>
    </message>
    <message>
      <source>第一次用这个密钥上报。把上面的数字和医院盖章的封面逐位核对，也可以电话里请医院念一遍。</source>
      <translation>The first report with this key. Compare the figures above with the hospital's stamped cover, one by one; or have them read out on the telephone.</translation>
    </message>
    <message>
      <source>第一行不是列名（{head}）。删掉列名上面的行；或只把这一张在窗口里那一页导入、用 --register {title} 导入，会自己找列名。</source>
      <translation>The first row holds no headings ({head}). Delete the rows above them; or import this sheet alone, on its page in the window or with --register {title}: there the headings are looked for.</translation>
    </message>
    <message>
      <source>第一行是表头</source>
      <translation>The first row holds headings</translation>
    </message>
    <message>
      <source>第几次</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>等它做完</source>
      <translation>Wait for it</translation>
    </message>
    <message>
      <source>等级</source>
      <translation>Grade</translation>
    </message>
    <message>
      <source>筛选出 {n} 条</source>
      <translation>{n} listed</translation>
    </message>
    <message>
      <source>筛选县和医院</source>
      <translation>Filter counties and hospitals</translation>
    </message>
    <message>
      <source>筛选：{words}，共 {n} 条</source>
      <translation>Filter: {words}, {n} in all</translation>
    </message>
    <message>
      <source>签发…</source>
      <translation>Issue…</translation>
    </message>
    <message>
      <source>签发方案</source>
      <translation>Issue a scheme</translation>
    </message>
    <message>
      <source>签名</source>
      <translation>Signature</translation>
    </message>
    <message>
      <source>签名写的方案或版本，和里面的不是一个：不是用本程序签发的。没有安装，请发方案的单位重新发一份。</source>
      <translation>The signature names another scheme or version than the file holds: this program did not issue it. It was not installed; ask whoever sent it for another copy.</translation>
    </message>
    <message>
      <source>签名和每个文件都核对一致。和盖章的封面对上指纹，才说明是该院所封。</source>
      <translation>Signature and every file are as sealed. Compare the fingerprint with the stamped cover to know that the hospital sealed it.</translation>
    </message>
    <message>
      <source>签名密钥</source>
      <translation>Signing key</translation>
    </message>
    <message>
      <source>签名密钥和以前的不一样！可能换了电脑，也可能有人冒名。先打主管部门公开的电话核实。</source>
      <translation>The signing key is another than before! They may have a new PC, or somebody uses their name. Call the commission's public number first.</translation>
    </message>
    <message>
      <source>签名密钥有口令。请用 --pass-phrase-file 指明写着口令的文件。</source>
      <translation>The key has a pass phrase. Name the file that holds it with --pass-phrase-file.</translation>
    </message>
    <message>
      <source>签名密钥有口令，写在下面。</source>
      <translation>The signing key has a pass phrase; type it below.</translation>
    </message>
    <message>
      <source>签名密钥有口令：先填口令。</source>
      <translation>The signing key has a pass phrase: enter it first.</translation>
    </message>
    <message>
      <source>签名密钥的口令</source>
      <translation>Pass phrase of the signing key</translation>
    </message>
    <message>
      <source>签名指纹</source>
      <translation>Fingerprint</translation>
    </message>
    <message>
      <source>签名指纹 {key}</source>
      <translation>fingerprint {key}</translation>
    </message>
    <message>
      <source>签名指纹是 {n} 位数字，这里写了 {count} 位。</source>
      <translation>A fingerprint has {n} figures; {count} are written here.</translation>
    </message>
    <message>
      <source>签名指纹：{fingerprint}</source>
      <translation>Fingerprint: {fingerprint}</translation>
    </message>
    <message>
      <source>签名的密钥和以前收到的不是同一个，仍按以前的一份。打登记的电话问{name}是不是换了密钥，在“各市上报”里照它念的核对指纹；不是它的，不要核对。</source>
      <translation>Signed with another key than the one taken before, which still stands. Call {name} at its registered number: if it changed its key, confirm the fingerprint it reads out under Cities' reports; if it did not, do not.</translation>
    </message>
    <message>
      <source>签名的密钥和以前收到的不是同一个：核对它的指纹以前，仍按第 {n} 次。</source>
      <translation>Not signed with the key that came before: until its fingerprint is compared, no. {n} still stands.</translation>
    </message>
    <message>
      <source>签名的密钥和收过的第 {n} 次不是同一个，两个指纹都没有核对过：到“医院签名登记”核对哪个是医院的。</source>
      <translation>It is signed with another key than no. {n}, which came before, and neither fingerprint was compared: see under Hospital keys which is the hospital's.</translation>
    </message>
    <message>
      <source>签名的密钥已作废（{name}），请医院换新密钥重新上报。</source>
      <translation>It is signed with a revoked key ({name}); the hospital has to report again with a new key.</translation>
    </message>
    <message>
      <source>签名的密钥已作废（{name}），请市里换新密钥重新上报。</source>
      <translation>Its signing key was revoked ({name}): ask the city to report again with a new key.</translation>
    </message>
    <message>
      <source>签字人</source>
      <translation>Signed by</translation>
    </message>
    <message>
      <source>签字日期</source>
      <translation>Signed on</translation>
    </message>
    <message>
      <source>签章</source>
      <translation>Signatures</translation>
    </message>
    <message>
      <source>签约方</source>
      <translation>Party</translation>
    </message>
    <message>
      <source>签约身份</source>
      <translation>Signs as</translation>
    </message>
    <message>
      <source>签订日期</source>
      <translation>Signed on</translation>
    </message>
    <message>
      <source>简称</source>
      <translation>Short name</translation>
    </message>
    <message>
      <source>管理</source>
      <translation>Management</translation>
    </message>
    <message>
      <source>管理制度</source>
      <translation>Management rule</translation>
    </message>
    <message>
      <source>管理制度并落实</source>
      <translation>Management rules in force</translation>
    </message>
    <message>
      <source>管理水平</source>
      <translation>Management</translation>
    </message>
    <message>
      <source>管的县…</source>
      <translation>Its counties…</translation>
    </message>
    <message>
      <source>箭头指着的读作受援医院。</source>
      <translation>Whom the arrow points to is read as supported.</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>粘贴</source>
      <translation>Paste</translation>
    </message>
    <message>
      <source>粘贴、选择</source>
      <translation>Paste, choose</translation>
    </message>
    <message>
      <source>粘贴从 Excel 复制的行	Ctrl+V</source>
      <translation>Paste rows copied from Excel	Ctrl+V</translation>
    </message>
    <message>
      <source>粘贴到“{title}”</source>
      <translation>Paste into “{title}”</translation>
    </message>
    <message>
      <source>粘贴的图片 {day} {n}.png</source>
      <translation>Pasted picture {day} {n}.png</translation>
    </message>
    <message>
      <source>粘贴的行里不能填文件名。存入后再添加文件；纸质件写成“盒1 页3”。</source>
      <translation>Pasted rows cannot name files. Add files after storing; papers are named by box and page.</translation>
    </message>
    <message>
      <source>系列</source>
      <translation>Series</translation>
    </message>
    <message>
      <source>系统的临时位置</source>
      <translation>The system's temporary folder</translation>
    </message>
    <message>
      <source>系统的软件安装程序已经打开，按它的提示做完。没有打开的，请管理员运行：{command}</source>
      <translation>The system's software installer is open: follow it to the end. If it did not open, an administrator runs: {command}</translation>
    </message>
    <message>
      <source>累计</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>红色：一名派驻人员也没有的日子。取受援医院报的；只有支援医院上报了的、派驻都认定按支援医院的，取支援医院报的。</source>
      <translation>Red: days without anybody on site, as the recipient reports; as the supporter does where it alone reported, or where its word stands on the stays.</translation>
    </message>
    <message>
      <source>约 {size}，一个文件最多 4 GB（FAT32 的 U 盘），会分成几个文件写，要一起交。</source>
      <translation>About {size}; a file holds at most 4 GB (FAT32 sticks), so it is written in several files, to be handed in together.</translation>
    </message>
    <message>
      <source>级别</source>
      <translation>Level</translation>
    </message>
    <message>
      <source>纸质件在盒{box} 第{page}页</source>
      <translation>paper in box {box}, page {page}</translation>
    </message>
    <message>
      <source>纸质材料 盒{box} 第{page}页</source>
      <translation>Paper evidence, box {box}, page {page}</translation>
    </message>
    <message>
      <source>组团式</source>
      <translation>Team support</translation>
    </message>
    <message>
      <source>组织实施建议</source>
      <translation>Suggestions carried out</translation>
    </message>
    <message>
      <source>组织机构</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>终止</source>
      <translation>Ended</translation>
    </message>
    <message>
      <source>终止、换支援医院、延长或缩短期限，写明为什么，依据哪个文件。</source>
      <translation>Where it ended, the supporter changed, or the term was made longer or shorter: why, and by which document.</translation>
    </message>
    <message>
      <source>终止以后的工作</source>
      <translation>Work after the end</translation>
    </message>
    <message>
      <source>终止以后还在岗</source>
      <translation>On site after the end</translation>
    </message>
    <message>
      <source>终止日期还没有到</source>
      <translation>End still to come</translation>
    </message>
    <message>
      <source>经办人</source>
      <translation>Clerk</translation>
    </message>
    <message>
      <source>经办人　{name}</source>
      <translation>Clerk: {name}</translation>
    </message>
    <message>
      <source>经办人和存放位置</source>
      <translation>Clerk and location</translation>
    </message>
    <message>
      <source>经办人：{clerk}</source>
      <translation>Clerk: {clerk}</translation>
    </message>
    <message>
      <source>经费</source>
      <translation>Fund</translation>
    </message>
    <message>
      <source>经费规范独立账户</source>
      <translation>Funds on an account of their own</translation>
    </message>
    <message>
      <source>结对 {old} → {new} 对</source>
      <translation>pairings {old} → {new}</translation>
    </message>
    <message>
      <source>结对与协议</source>
      <translation>Pairing</translation>
    </message>
    <message>
      <source>结对关系</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>结对关系“{caption}”写的是终止，结束日期 {day} 还没有到。核对是哪一天终止的。</source>
      <translation>The pairing “{caption}” is marked as ended, but its end date {day} has not come yet. Check on which day it ended.</translation>
    </message>
    <message>
      <source>结对关系“{caption}”在关系表里有两行都管 {first} 至 {last}。改期限，或删去一行。</source>
      <translation>Two lines of the table of “{caption}” both cover {first} to {last}. Change a term, or remove a line.</translation>
    </message>
    <message>
      <source>结对关系“{caption}”待核实，照样参加评分。对照关系表核实，改为有效；不是本单位的，删去这一行。</source>
      <translation>The pairing “{caption}” is to be confirmed and is scored all the same. Compare it with the table and set it to valid; if it is not this hospital's, delete the line.</translation>
    </message>
    <message>
      <source>结对关系“{caption}”的关系表一行缺{missing}。</source>
      <translation>A line of the table of “{caption}” lacks {missing}.</translation>
    </message>
    <message>
      <source>结对关系在某个方案关系表中的一行。</source>
      <translation>The line of a relation in the pairing table of a scheme.</translation>
    </message>
    <message>
      <source>结对关系待核实</source>
      <translation>Pairing to be confirmed</translation>
    </message>
    <message>
      <source>结对关系的登记表：开始、变更、终止</source>
      <translation>The register of pairings: begun, changed, ended</translation>
    </message>
    <message>
      <source>结对关系终止以后的{title} {n} 条未计入。</source>
      <translation>Not counted, for they are after the end of the pairing: {title} {n}.</translation>
    </message>
    <message>
      <source>结对医院</source>
      <translation>Paired hospital</translation>
    </message>
    <message>
      <source>结对双方的医院。类别要由人确认，评分按类别定每批人数。</source>
      <translation>The hospitals on both sides of a pairing. A person must confirm the type: scoring uses it to set the size of each batch.</translation>
    </message>
    <message>
      <source>结对图</source>
      <translation>Pairing map</translation>
    </message>
    <message>
      <source>结对开始</source>
      <translation>Paired from</translation>
    </message>
    <message>
      <source>结对期限</source>
      <translation>Term</translation>
    </message>
    <message>
      <source>结对期限重叠</source>
      <translation>Terms overlap</translation>
    </message>
    <message>
      <source>结束日期</source>
      <translation>End date</translation>
    </message>
    <message>
      <source>结束日期早于开始日期。</source>
      <translation>The last day is before the first.</translation>
    </message>
    <message>
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>给 {n} 处保存说明</source>
      <translation>Save the explanation for {n}</translation>
    </message>
    <message>
      <source>给 {n} 处审核写说明</source>
      <translation>Explain {n} findings</translation>
    </message>
    <message>
      <source>给 {n} 条记录</source>
      <translation>Give to {n} records</translation>
    </message>
    <message>
      <source>给 {n} 条记录加佐证</source>
      <translation>Give evidence to {n} records</translation>
    </message>
    <message>
      <source>给{names}补{title}</source>
      <translation>Add {title} for {names}</translation>
    </message>
    <message>
      <source>给{names}补{what}</source>
      <translation>Add for {names}: {what}</translation>
    </message>
    <message>
      <source>给了 {n} 条记录</source>
      <translation>Given to {n} records</translation>
    </message>
    <message>
      <source>给光标处这一条</source>
      <translation>Give to This Record</translation>
    </message>
    <message>
      <source>给派驻人员提供的工作、生活和安全条件。</source>
      <translation>Working, living and safety conditions provided for deployed staff.</translation>
    </message>
    <message>
      <source>给派驻人员晋升用：在哪里、从哪天到哪天、做了什么。</source>
      <translation>For a member's promotion: where, from when to when, what was done.</translation>
    </message>
    <message>
      <source>给记录</source>
      <translation>Give to records</translation>
    </message>
    <message>
      <source>给选中的 {n} 条填…</source>
      <translation>Fill a field in {n} chosen records…</translation>
    </message>
    <message>
      <source>给选中的几条填同一项</source>
      <translation>Fill one field in all chosen records</translation>
    </message>
    <message>
      <source>给选中的材料找记录，再按一次给它</source>
      <translation>find a record for the selected evidence; again to give it</translation>
    </message>
    <message>
      <source>给院领导看：得分、失分和要办的事、驻点空档、经费，两页。</source>
      <translation>For the directors: score, lost points and what to do, gaps on site, money; two pages.</translation>
    </message>
    <message>
      <source>统一考核并反馈</source>
      <translation>Joint assessment and feedback</translation>
    </message>
    <message>
      <source>继续工作</source>
      <translation>Carry on</translation>
    </message>
    <message>
      <source>继续编辑</source>
      <translation>Keep editing</translation>
    </message>
    <message>
      <source>综合</source>
      <translation>General</translation>
    </message>
    <message>
      <source>综合能力</source>
      <translation>Overall capability</translation>
    </message>
    <message>
      <source>绿色：有人驻点；斜线：没有人；空白：报告的截至日以后，还不知道。</source>
      <translation>Green: somebody on site; striped: nobody; blank: after the day the report tells as of, not known yet.</translation>
    </message>
    <message>
      <source>编号</source>
      <translation>ID</translation>
    </message>
    <message>
      <source>编号和收过的一份一样，却不是同一个文件，没有收。收过的是 {kept}（写的是{theirs}），这一份是 {file}（写的是{name}）。请{name}重新封包再报，编号就会不同；并查清收过的那一份是谁报的。</source>
      <translation>It bears the id of a package taken before and is another file: not taken. Taken before: {kept} (it says {theirs}); this one: {file} (it says {name}). Ask {name} to seal again and report, which gives it another id; and find out who sent the one taken before.</translation>
    </message>
    <message>
      <source>缺 {n} 个</source>
      <translation>{n} missing</translation>
    </message>
    <message>
      <source>缺{fields}，先存为草稿，补齐后计入。</source>
      <translation>Lacks {fields}: stored as a draft, counts once completed.</translation>
    </message>
    <message>
      <source>缺{label}</source>
      <translation>lacks {label}</translation>
    </message>
    <message>
      <source>缺佐证</source>
      <translation>No evidence</translation>
    </message>
    <message>
      <source>缺佐证的记录</source>
      <translation>Records without evidence</translation>
    </message>
    <message>
      <source>缺受援医院或支援医院，上面也没有可接的。</source>
      <translation>Recipient or supporter is missing, and nothing above stands for it.</translation>
    </message>
    <message>
      <source>缺的佐证：{names}</source>
      <translation>Missing evidence: {names}</translation>
    </message>
    <message>
      <source>缺：{words}。</source>
      <translation>Missing: {words}.</translation>
    </message>
    <message>
      <source>网址</source>
      <translation>Link</translation>
    </message>
    <message>
      <source>网站</source>
      <translation>Website</translation>
    </message>
    <message>
      <source>网络</source>
      <translation>Network</translation>
    </message>
    <message>
      <source>考勤天数不可能</source>
      <translation>Impossible attendance</translation>
    </message>
    <message>
      <source>考核</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>考核指标</source>
      <translation>Assessment indicators</translation>
    </message>
    <message>
      <source>考核期</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>考核标准里没有评价要点“{point}”。</source>
      <translation>The standard has no scoring point “{point}”.</translation>
    </message>
    <message>
      <source>考核结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>职称</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>职称待补</source>
      <translation>The year is not written.</translation>
    </message>
    <message>
      <source>职称或专业</source>
      <translation>Titles or professions</translation>
    </message>
    <message>
      <source>职责</source>
      <translation>Duties</translation>
    </message>
    <message>
      <source>联合协商</source>
      <translation>Joint meeting</translation>
    </message>
    <message>
      <source>联合计划</source>
      <translation>Joint plan</translation>
    </message>
    <message>
      <source>肿瘤</source>
      <translation>Oncology</translation>
    </message>
    <message>
      <source>胸痛中心</source>
      <translation>Chest pain centre</translation>
    </message>
    <message>
      <source>能力指标</source>
      <translation>Capability indicator</translation>
    </message>
    <message>
      <source>能力指标变化大</source>
      <translation>Indicator jumps</translation>
    </message>
    <message>
      <source>自治区级</source>
      <translation>Region level</translation>
    </message>
    <message>
      <source>自评</source>
      <translation>Claim</translation>
    </message>
    <message>
      <source>自评 {own}，评审 {total}</source>
      <translation>Claimed {own}, reviewed {total}</translation>
    </message>
    <message>
      <source>自评 {own}，评审 {total}（参考）</source>
      <translation>self-score {own}, reviewed {total} (for reference)</translation>
    </message>
    <message>
      <source>自评与复算不同</source>
      <translation>Recount differs</translation>
    </message>
    <message>
      <source>自评低于记录已有的 {n} 分：核对自评分和自评情况。</source>
      <translation>The own score is below the {n} points that the records prove: check score and account.</translation>
    </message>
    <message>
      <source>自评低于记录已有的分，核对：</source>
      <translation>Own scores below what the records prove, to be checked:</translation>
    </message>
    <message>
      <source>自评分</source>
      <translation>Own score</translation>
    </message>
    <message>
      <source>自评分写到一位小数，如 4.5。</source>
      <translation>Own scores have one decimal, as 4.5.</translation>
    </message>
    <message>
      <source>自评分的理由</source>
      <translation>Reason for the claimed score</translation>
    </message>
    <message>
      <source>自评分（含加分）</source>
      <translation>Self score (bonus in it)</translation>
    </message>
    <message>
      <source>自评和复算一致，没有要评的要点。</source>
      <translation>Claim and recount agree: there is nothing to review.</translation>
    </message>
    <message>
      <source>自评和计算不同，先写理由：</source>
      <translation>Own score differs from the computed one; write the reason first:</translation>
    </message>
    <message>
      <source>自评和计算得分不同，写明理由再保存。</source>
      <translation>The own score differs from the computed score. Give the reason, then save.</translation>
    </message>
    <message>
      <source>自评已保存：{point}</source>
      <translation>Own score saved: {point}</translation>
    </message>
    <message>
      <source>自评平均</source>
      <translation>Mean claim</translation>
    </message>
    <message>
      <source>自评情况</source>
      <translation>Account</translation>
    </message>
    <message>
      <source>自评情况草稿</source>
      <translation>Account, drafted</translation>
    </message>
    <message>
      <source>自评表</source>
      <translation>Self-assessment form</translation>
    </message>
    <message>
      <source>自评还没有保存</source>
      <translation>Own scores are not saved</translation>
    </message>
    <message>
      <source>自评（不含加分）</source>
      <translation>Own (bonus apart)</translation>
    </message>
    <message>
      <source>自评（右）</source>
      <translation>Claimed (right)</translation>
    </message>
    <message>
      <source>自评（左）</source>
      <translation>Claimed (left)</translation>
    </message>
    <message>
      <source>范围</source>
      <translation>Scope</translation>
    </message>
    <message>
      <source>范本有 {n} 处错字，协议书里已更正：{faults}。其余照范本原文。</source>
      <translation>The template has {n} typing faults, put right in the agreement: {faults}. All else is as in the template.</translation>
    </message>
    <message>
      <source>草稿</source>
      <translation>Draft</translation>
    </message>
    <message>
      <source>草稿：还缺 {fields}。</source>
      <translation>Draft; still missing: {fields}.</translation>
    </message>
    <message>
      <source>荣誉名称</source>
      <translation>Honour</translation>
    </message>
    <message>
      <source>药</source>
      <translation>Pharmacy</translation>
    </message>
    <message>
      <source>药学</source>
      <translation>Pharmacy</translation>
    </message>
    <message>
      <source>获奖人员</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>获奖集体</source>
      <translation>Team</translation>
    </message>
    <message>
      <source>获批日期</source>
      <translation>Granted on</translation>
    </message>
    <message>
      <source>落实并登记{title} {n} 条</source>
      <translation>Carry out and enter {title}: {n}</translation>
    </message>
    <message>
      <source>落实日期</source>
      <translation>Carried out on</translation>
    </message>
    <message>
      <source>行</source>
      <translation>Row</translation>
    </message>
    <message>
      <source>补上 {n} 期院报的内容</source>
      <translation>Add items for {n} issues of the paper</translation>
    </message>
    <message>
      <source>补上{label}</source>
      <translation>Add {label}</translation>
    </message>
    <message>
      <source>补上{label}和佐证</source>
      <translation>Fill in “{label}” and add evidence</translation>
    </message>
    <message>
      <source>补上佐证</source>
      <translation>Add evidence</translation>
    </message>
    <message>
      <source>补上能力指标的数字</source>
      <translation>Enter the missing capability indicators</translation>
    </message>
    <message>
      <source>补了关系表、改了标准的新版，在这里装。</source>
      <translation>A new version, with pairings added or the standard changed, is installed here.</translation>
    </message>
    <message>
      <source>补休</source>
      <translation>Time off in lieu</translation>
    </message>
    <message>
      <source>补充协议</source>
      <translation>Supplement</translation>
    </message>
    <message>
      <source>补充协议签订</source>
      <translation>Supplement signed</translation>
    </message>
    <message>
      <source>补助</source>
      <translation>Allowance</translation>
    </message>
    <message>
      <source>补助按出勤天数发放时填“是”。</source>
      <translation>Enter “yes” if the allowance is paid by days of attendance.</translation>
    </message>
    <message>
      <source>补登 {n} 人的职称和取得日期</source>
      <translation>Enter the missing titles and the dates held from (people: {n})</translation>
    </message>
    <message>
      <source>补贴与考勤挂钩</source>
      <translation>Allowance tied to attendance</translation>
    </message>
    <message>
      <source>补齐{names}的{title}草稿</source>
      <translation>Complete the drafts of {title} of {names}</translation>
    </message>
    <message>
      <source>补齐{title} {n} 条</source>
      <translation>Complete {n} of {title}</translation>
    </message>
    <message>
      <source>补齐{title}草稿 {n} 条</source>
      <translation>Complete the drafts of {title}: {n}</translation>
    </message>
    <message>
      <source>补齐后计入“{points}”。</source>
      <translation>Counts for “{points}” once complete.</translation>
    </message>
    <message>
      <source>表</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>表、总结、台账和佐证，谁都能打开。没有签名，改动了看不出来。</source>
      <translation>Forms, report, ledger and evidence, for anyone to open. It is not signed: changes leave no trace.</translation>
    </message>
    <message>
      <source>表下的注，不是结对。</source>
      <translation>A note below the table, no pairing.</translation>
    </message>
    <message>
      <source>表单里：上一条、下一条</source>
      <translation>in the form: previous, next record</translation>
    </message>
    <message>
      <source>表单里：保存并再记一条</source>
      <translation>in the form: save and add another</translation>
    </message>
    <message>
      <source>表单里：长的一项换行</source>
      <translation>In a form: new line in a long field</translation>
    </message>
    <message>
      <source>表头</source>
      <translation>Heading</translation>
    </message>
    <message>
      <source>表头上面一行是原来的列名，下面一行是存到哪一项，点开可改（Alt+↓）。单元格可以直接改，改好立即重新检查；选中几格，Ctrl+V 贴入一列，Ctrl+D 都填成第一格的。</source>
      <translation>In the head, above, the column's own name; below, where it is stored, to be changed there (Alt+↓). Cells can be changed in place and are checked again at once; for several chosen, Ctrl+V pastes a column, Ctrl+D fills all with the first.</translation>
    </message>
    <message>
      <source>表头下面没有内容。</source>
      <translation>There is nothing below the headings.</translation>
    </message>
    <message>
      <source>表头属于哪一张登记表。</source>
      <translation>The register the heading belongs to.</translation>
    </message>
    <message>
      <source>表彰</source>
      <translation>Honour</translation>
    </message>
    <message>
      <source>表彰日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>表有 {rows} 行 {columns} 列，太大了。拆成几个文件，删掉用不着的列。</source>
      <translation>The table has {rows} rows and {columns} columns, which is too much. Split it into files and delete columns not needed.</translation>
    </message>
    <message>
      <source>表格</source>
      <translation>Table</translation>
    </message>
    <message>
      <source>表格 ({kinds})</source>
      <translation>Tables ({kinds})</translation>
    </message>
    <message>
      <source>表里有一格的位置写得不对，读不了。用 Excel 或 WPS 另存一次再试。</source>
      <translation>A cell of the table says wrongly where it stands, so it cannot be read. Save it again from Excel or WPS and try again.</translation>
    </message>
    <message>
      <source>表里有一行长得不正常，读不了。另存一次再试。</source>
      <translation>One row is abnormally long and cannot be read. Save the file again and retry.</translation>
    </message>
    <message>
      <source>表里没有标记“{mark}”。</source>
      <translation>The form has no mark "{mark}".</translation>
    </message>
    <message>
      <source>表里的标记</source>
      <translation>Mark in the form</translation>
    </message>
    <message>
      <source>表里第 {column} 列还有内容，最多读 {most} 列。删掉用不着的列再试。</source>
      <translation>There is content in column {column}; at most {most} columns are read. Delete columns not needed and try again.</translation>
    </message>
    <message>
      <source>表里第 {row} 行还有内容，最多读 {most} 行。删掉远处的格子，或拆成几个文件。</source>
      <translation>There is content in row {row}; at most {most} rows are read. Delete far cells, or split the file.</translation>
    </message>
    <message>
      <source>装入示范记录</source>
      <translation>Load demo records</translation>
    </message>
    <message>
      <source>装新版…</source>
      <translation>Install a new version…</translation>
    </message>
    <message>
      <source>要佐证的记录都有佐证</source>
      <translation>All records that need evidence have it</translation>
    </message>
    <message>
      <source>要做什么</source>
      <translation>What to do</translation>
    </message>
    <message>
      <source>要写入的</source>
      <translation>To be written</translation>
    </message>
    <message>
      <source>要处理的</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>要处理的 {n} 处</source>
      <translation>{n} places need attention</translation>
    </message>
    <message>
      <source>要存入的行</source>
      <translation>Rows to store</translation>
    </message>
    <message>
      <source>要定</source>
      <translation>To decide</translation>
    </message>
    <message>
      <source>要报的信息和期限，报出、退回和更正的日期。</source>
      <translation>What is to be reported and when, and the dates it was sent, returned and corrected.</translation>
    </message>
    <message>
      <source>要改什么</source>
      <translation>What to correct</translation>
    </message>
    <message>
      <source>要有一个文件夹，记录才有地方放。</source>
      <translation>A folder is needed to keep the records in.</translation>
    </message>
    <message>
      <source>要求 {n} 人月，有{title}的 {done} 人月。</source>
      <translation>{n} person-months asked, {done} have {title}.</translation>
    </message>
    <message>
      <source>要求 {required}　有记录 {recorded}</source>
      <translation>Required: {required}, recorded: {recorded}</translation>
    </message>
    <message>
      <source>要求的 {n} 项都有。</source>
      <translation>All {n} items asked are there.</translation>
    </message>
    <message>
      <source>要点</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>要点 {old} → {new} 个</source>
      <translation>points {old} → {new}</translation>
    </message>
    <message>
      <source>要看的</source>
      <translation>To look at</translation>
    </message>
    <message>
      <source>要说明</source>
      <translation>To explain</translation>
    </message>
    <message>
      <source>要说明的没有写（{n} 处，duikou check 列出全部）：</source>
      <translation>Nothing is said yet on these ({n}; duikou check lists all):</translation>
    </message>
    <message>
      <source>要重新认定</source>
      <translation>Decide again</translation>
    </message>
    <message>
      <source>要重新评</source>
      <translation>Review again</translation>
    </message>
    <message>
      <source>规划</source>
      <translation>Long-term plan</translation>
    </message>
    <message>
      <source>规划、年度计划和联合计划，任务一项一行，写明进度要求、责任人和完成标准。</source>
      <translation>Long-term, yearly and joint plans: one row per task, with schedule, person responsible and standard.</translation>
    </message>
    <message>
      <source>规划写到哪一年；只管一年的空着。</source>
      <translation>The last year a long-term plan covers; empty if it covers one year.</translation>
    </message>
    <message>
      <source>规划计划</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>视图的名字：</source>
      <translation>Name of the view:</translation>
    </message>
    <message>
      <source>解决实际困难</source>
      <translation>Difficulties solved</translation>
    </message>
    <message>
      <source>解决日期</source>
      <translation>Solved on</translation>
    </message>
    <message>
      <source>解决的问题</source>
      <translation>Problems solved</translation>
    </message>
    <message>
      <source>计入</source>
      <translation>Counted</translation>
    </message>
    <message>
      <source>计入 {n}</source>
      <translation>Counted: {n}</translation>
    </message>
    <message>
      <source>计入 {n} 条</source>
      <translation>Counted: {n}</translation>
    </message>
    <message>
      <source>计划</source>
      <translation>Planned</translation>
    </message>
    <message>
      <source>计划 {day} 离岗，离岗日期未登记</source>
      <translation>was to leave on {day}; end not recorded</translation>
    </message>
    <message>
      <source>计划与管理</source>
      <translation>Management</translation>
    </message>
    <message>
      <source>计划开始</source>
      <translation>Planned start</translation>
    </message>
    <message>
      <source>计划有要求责任标准</source>
      <translation>Plan with duties and standards</translation>
    </message>
    <message>
      <source>计划离岗</source>
      <translation>Due to leave</translation>
    </message>
    <message>
      <source>计划结束</source>
      <translation>Planned end</translation>
    </message>
    <message>
      <source>计划里的一项任务。</source>
      <translation>One task of a plan.</translation>
    </message>
    <message>
      <source>计划驻点</source>
      <translation>Planned stay</translation>
    </message>
    <message>
      <source>计算得分</source>
      <translation>Computed</translation>
    </message>
    <message>
      <source>计算得分（已证实，含加分）</source>
      <translation>Computed score (proven, with bonus)</translation>
    </message>
    <message>
      <source>计算得分（预计，含加分）</source>
      <translation>Computed score (expected, with bonus)</translation>
    </message>
    <message>
      <source>认定</source>
      <translation>Decision</translation>
    </message>
    <message>
      <source>认定不同</source>
      <translation>Decided otherwise</translation>
    </message>
    <message>
      <source>认定归它管的 {n} 个县：{counties}。不对的，到“各市上报”里改。</source>
      <translation> Confirmed as its {n} counties: {counties}. Where that is wrong, change it under Cities' reports.</translation>
    </message>
    <message>
      <source>认定归它管的 {n} 个县：{counties}。不对的，用 --counties 写明再核对一次。</source>
      <translation>Confirmed as its {n} counties: {counties}. Where that is wrong, confirm again with --counties.</translation>
    </message>
    <message>
      <source>认定按{side}医院：{reason}</source>
      <translation>Decided as the {side} says: {reason}</translation>
    </message>
    <message>
      <source>认定改了</source>
      <translation>Decided anew</translation>
    </message>
    <message>
      <source>认定改了：原来按认定给的分要再看，看过以前不算评审完。</source>
      <translation>The decision changed: the score taken from it is to be looked at again; until then the review is not done.</translation>
    </message>
    <message>
      <source>认定的理由</source>
      <translation>Reason for the decision</translation>
    </message>
    <message>
      <source>认定的理由；写进双方的回执</source>
      <translation>Reason for the decision; goes into both receipts</translation>
    </message>
    <message>
      <source>认定这些县</source>
      <translation>Confirm these counties</translation>
    </message>
    <message>
      <source>议题</source>
      <translation>Topics</translation>
    </message>
    <message>
      <source>记为全院的自评。</source>
      <translation>Kept for the whole hospital.</translation>
    </message>
    <message>
      <source>记为全院的自评；单独评过的仍用自己的：{names}。</source>
      <translation>Kept for the whole hospital; judged apart and keeping their own: {names}.</translation>
    </message>
    <message>
      <source>记为本院的自评。</source>
      <translation>Kept as the self-assessment of this hospital.</translation>
    </message>
    <message>
      <source>记住表里的标记</source>
      <translation>Remember the marks of a form</translation>
    </message>
    <message>
      <source>记在每一次改动上。</source>
      <translation>Noted with every change.</translation>
    </message>
    <message>
      <source>记在每一次认定、评审和指纹核对上。</source>
      <translation>Stands at every decision, review and fingerprint.</translation>
    </message>
    <message>
      <source>记录</source>
      <translation>Records</translation>
    </message>
    <message>
      <source>记录、佐证材料和备份都在这个文件夹里。</source>
      <translation>Records, evidence and backups are all in this folder.</translation>
    </message>
    <message>
      <source>记录、修改历史、佐证、方案写成一个文件，读回核对。在新电脑的第一页点“打开带来的办公室”。密钥有口令的，加密着带走，还要用原来的口令；不带密钥，新电脑上的签名指纹会变，要重新核对。</source>
      <translation>Records, history, evidence and schemes become one file, read back. On the new computer's first page choose “Open an office brought here”. A key under a pass phrase goes encrypted and keeps it; without the key the fingerprint on the new computer is another and must be confirmed anew.</translation>
    </message>
    <message>
      <source>记录会回到 {when} 的样子，之后的修改不再看得到。现在的记录会先另存一份备份，可以再恢复回来。</source>
      <translation>The records go back to how they were at {when}; later changes will no longer be shown. The present records are backed up first, so they can be restored again.</translation>
    </message>
    <message>
      <source>记录太多，主管部门收不了，没有封包：共 {n} 条、{size}，一个上报包最多 {most} 条、{limit}。最多的是{title}（{some} 条）：把误导入的、重复的删掉再封。</source>
      <translation>Too many records for the commission to receive, so nothing was sealed: {n} in all, {size}; a package holds at most {most}, {limit}. Most are in {title} ({some}): delete what was imported by mistake or twice, then seal again.</translation>
    </message>
    <message>
      <source>记录存在哪个文件夹</source>
      <translation>Folder for the records</translation>
    </message>
    <message>
      <source>记录放在哪个文件夹</source>
      <translation>Folder for the records</translation>
    </message>
    <message>
      <source>记录显示可得 {points} 分，由本单位自评。</source>
      <translation>The records would give {points} points; the office judges.</translation>
    </message>
    <message>
      <source>许可</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>证明 {n} 条</source>
      <translation>proves {n}</translation>
    </message>
    <message>
      <source>证明记录的扫描件、照片、签到表，或纸质件的存放位置。</source>
      <translation>Scans, photos and sign-in sheets that prove records, or the location of the paper originals.</translation>
    </message>
    <message>
      <source>评了 {n} 个要点。</source>
      <translation>{n} points were judged.</translation>
    </message>
    <message>
      <source>评价要点</source>
      <translation>Scoring point</translation>
    </message>
    <message>
      <source>评分</source>
      <translation>Scoring</translation>
    </message>
    <message>
      <source>评分办法或文字有改动的要点：{points}</source>
      <translation>points whose scoring or wording changed: {points}</translation>
    </message>
    <message>
      <source>评分截至 {day}。下面没有办完的不影响导出，会原样写进表里。</source>
      <translation>Scored as of {day}. What is unfinished below does not stop the export; it goes into the form as it is.</translation>
    </message>
    <message>
      <source>评审</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>评审中</source>
      <translation>Under review</translation>
    </message>
    <message>
      <source>评审分</source>
      <translation>Reviewed</translation>
    </message>
    <message>
      <source>评审分 {total}</source>
      <translation>Reviewed score {total}</translation>
    </message>
    <message>
      <source>评审分写 0 到 {most} 之间的数，0.1 分一档。</source>
      <translation>The score has to be a number from 0 to {most}, in steps of 0.1.</translation>
    </message>
    <message>
      <source>评审分写不小于 0 的数，0.1 分一档，如 4.5。</source>
      <translation>The score has to be a number of 0 or more, in steps of 0.1, such as 4.5.</translation>
    </message>
    <message>
      <source>评审分写到一位小数，如 4.5。</source>
      <translation>Reviewed scores have one decimal, as 4.5.</translation>
    </message>
    <message>
      <source>评审分要在 0 到 {most} 之间。</source>
      <translation>The reviewed score must be between 0 and {most}.</translation>
    </message>
    <message>
      <source>评审完</source>
      <translation>Reviewed</translation>
    </message>
    <message>
      <source>评审平均</source>
      <translation>Mean reviewed</translation>
    </message>
    <message>
      <source>评审打分</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>诊疗服务</source>
      <translation>Clinical service</translation>
    </message>
    <message>
      <source>诊疗科目</source>
      <translation>Departments</translation>
    </message>
    <message>
      <source>诊疗量变化大</source>
      <translation>Service volume jumps</translation>
    </message>
    <message>
      <source>试算</source>
      <translation>Try out</translation>
    </message>
    <message>
      <source>语言</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Explanation</translation>
    </message>
    <message>
      <source>请假</source>
      <translation>Leave</translation>
    </message>
    <message>
      <source>请假、补休、公差和擅自离岗。批准的请假不打断驻点。</source>
      <translation>Leave, time off in lieu, official business and absence without leave. Approved leave does not interrupt the stay.</translation>
    </message>
    <message>
      <source>请假制度无擅自离岗</source>
      <translation>Leave rules, no absence without leave</translation>
    </message>
    <message>
      <source>请写明 --accept（照自评）或 --score（评审分），只写一个。</source>
      <translation>Say --accept (as claimed) or --score (the reviewed score), one of them.</translation>
    </message>
    <message>
      <source>请写明回执文件。</source>
      <translation>Name the receipt's file.</translation>
    </message>
    <message>
      <source>请办理</source>
      <translation>To be done</translation>
    </message>
    <message>
      <source>请对方在电话里念签名指纹（32 位数字），照着填</source>
      <translation>Have the fingerprint (32 figures) read out on the telephone, and type it</translation>
    </message>
    <message>
      <source>请换新密钥重新封包上报，连同盖章的封面。</source>
      <translation>Seal and report again under a new key, with the stamped cover.</translation>
    </message>
    <message>
      <source>请核对：{warning}</source>
      <translation>Please check: {warning}</translation>
    </message>
    <message>
      <source>请用 --home 指明办公室文件夹。</source>
      <translation>Name the office folder with --home.</translation>
    </message>
    <message>
      <source>请用 --hospital 写明本单位的名称。</source>
      <translation>Name your hospital with --hospital.</translation>
    </message>
    <message>
      <source>请用 --name 写明主管部门的名称。</source>
      <translation>Name the commission with --name.</translation>
    </message>
    <message>
      <source>请用 --point 写明评哪个要点；只看就不写 --accept、--score、--reason。</source>
      <translation>Name the point with --point; only to look, leave out --accept, --score and --reason.</translation>
    </message>
    <message>
      <source>请用 --scheme 指明方案：{words}。</source>
      <translation>Say the scheme with --scheme: {words}.</translation>
    </message>
    <message>
      <source>请用 --side 指明身份：{words}。</source>
      <translation>Say the side with --side: {words}.</translation>
    </message>
    <message>
      <source>请用 --to 指明写到哪个文件。</source>
      <translation>Name the file to write with --to.</translation>
    </message>
    <message>
      <source>请用 --which 指明一份：{ways}。</source>
      <translation>Name one with --which: {ways}.</translation>
    </message>
    <message>
      <source>请管理员运行：{command}</source>
      <translation>An administrator runs: {command}</translation>
    </message>
    <message>
      <source>请详细说明完成哪一项；不写的，照记录写。</source>
      <translation>Tell in detail what was done; left empty, the records tell it.</translation>
    </message>
    <message>
      <source>请选择</source>
      <translation>Choose</translation>
    </message>
    <message>
      <source>读作：{word}</source>
      <translation>Read as: {word}</translation>
    </message>
    <message>
      <source>读入关系表</source>
      <translation>Read a pairing table</translation>
    </message>
    <message>
      <source>读入关系表（附件1）…</source>
      <translation>Read a table of pairings (annex 1)…</translation>
    </message>
    <message>
      <source>读写 {path} 时出错：{reason}</source>
      <translation>Error reading or writing {path}: {reason}</translation>
    </message>
    <message>
      <source>读写文件时出错：{reason}</source>
      <translation>Error reading or writing a file: {reason}</translation>
    </message>
    <message>
      <source>读写磁盘出错。核对磁盘或 U 盘后再试。</source>
      <translation>Error reading or writing the disk. Check the disk or USB stick and try again.</translation>
    </message>
    <message>
      <source>读出 {all} 对，和本单位有关的 {mine} 对。</source>
      <translation>{all} pairings read, {mine} of this hospital.</translation>
    </message>
    <message>
      <source>读出 {all} 对，和本单位有关的 {mine} 对，新增 {fresh} 对{open}。</source>
      <translation>{all} pairings read, {mine} of them this office's, {fresh} new{open}.</translation>
    </message>
    <message>
      <source>读出 {all} 对，和本单位有关的 {mine} 对，要定 {open} 对。</source>
      <translation>{all} pairings read, {mine} of them this office's, {open} to decide.</translation>
    </message>
    <message>
      <source>读回核对</source>
      <translation>Read back and check</translation>
    </message>
    <message>
      <source>谁在操作</source>
      <translation>Who is working</translation>
    </message>
    <message>
      <source>谁支援谁：左边是县和受援医院，右边是支援医院。虚线是待核实的，点线是已终止的。</source>
      <translation>Who supports whom: counties and recipients at the left, supporters at the right. Dashed lines wait to be confirmed, dotted ones have ended.</translation>
    </message>
    <message>
      <source>调整</source>
      <translation>Adjust</translation>
    </message>
    <message>
      <source>调整及时补充协议</source>
      <translation>Adjustments put into the agreement</translation>
    </message>
    <message>
      <source>调整得分要写理由</source>
      <translation>An adjusted score needs a reason</translation>
    </message>
    <message>
      <source>调整得分要写理由，写进回执。</source>
      <translation>An adjusted score needs a reason; it goes into the receipt.</translation>
    </message>
    <message>
      <source>调整的要点</source>
      <translation>Points adjusted</translation>
    </message>
    <message>
      <source>调研</source>
      <translation>Survey</translation>
    </message>
    <message>
      <source>调研督查</source>
      <translation>Visit and inspection</translation>
    </message>
    <message>
      <source>负责人</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>负责人职务</source>
      <translation>Post of head</translation>
    </message>
    <message>
      <source>财政</source>
      <translation>Treasury</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Responsible</translation>
    </message>
    <message>
      <source>起始日期</source>
      <translation>Start date</translation>
    </message>
    <message>
      <source>超过 {n} 人起，每多 1 人加 {points} 分</source>
      <translation>bonus points for each person above {n}: {points}</translation>
    </message>
    <message>
      <source>跟随系统</source>
      <translation>As the system</translation>
    </message>
    <message>
      <source>身份</source>
      <translation>Side</translation>
    </message>
    <message>
      <source>身份证号</source>
      <translation>ID card no.</translation>
    </message>
    <message>
      <source>转诊率</source>
      <translation>Referral-out rate</translation>
    </message>
    <message>
      <source>转诊率降低</source>
      <translation>Fewer referrals</translation>
    </message>
    <message>
      <source>输入医院名称或拼音首字母</source>
      <translation>Type the hospital name or pinyin initials</translation>
    </message>
    <message>
      <source>输入名称或拼音首字母</source>
      <translation>Type a name or pinyin initials</translation>
    </message>
    <message>
      <source>输入姓名或拼音</source>
      <translation>Type a name or pinyin</translation>
    </message>
    <message>
      <source>还不知道 {name} 的密钥，不能加密给它。先打开它的一份回执，或装它签名的方案，核对指纹。</source>
      <translation>The key of {name} is not known yet, so nothing can be encrypted for it. First open one of its receipts, or install a scheme it signed, and compare the fingerprint.</translation>
    </message>
    <message>
      <source>还不能存入：先定下{pairs}。</source>
      <translation>Cannot store yet. Decide first: {pairs}.</translation>
    </message>
    <message>
      <source>还不能封账：{wants}。</source>
      <translation>The year cannot be closed yet: {wants}.</translation>
    </message>
    <message>
      <source>还不能评分</source>
      <translation>Cannot be scored yet</translation>
    </message>
    <message>
      <source>还在岗时空着。</source>
      <translation>Leave empty while still on site.</translation>
    </message>
    <message>
      <source>还差 {n} {unit}</source>
      <translation>{n} {unit} to go</translation>
    </message>
    <message>
      <source>还是草稿</source>
      <translation>Still a draft</translation>
    </message>
    <message>
      <source>还有 {n} 个要点待评。</source>
      <translation>{n} points are still to be reviewed.</translation>
    </message>
    <message>
      <source>还有 {n} 处</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <source>还有 {n} 处双方不一致，在“双方不一致”里看。</source>
      <translation>{n} more differences, see the page on where both sides differ.</translation>
    </message>
    <message>
      <source>还有 {n} 处没写</source>
      <translation>{n} still to write</translation>
    </message>
    <message>
      <source>还有 {n} 处要说明的没有写</source>
      <translation>{n} queries have no explanation</translation>
    </message>
    <message>
      <source>还有 {n} 天</source>
      <translation>{n} days left</translation>
    </message>
    <message>
      <source>还有 {n} 条没有决定</source>
      <translation>{n} still to decide</translation>
    </message>
    <message>
      <source>还有 {n} 条记录用到它（{titles}）。先改那些记录，再删除。</source>
      <translation>Other records still use it: {n} ({titles}). Change those first, then delete.</translation>
    </message>
    <message>
      <source>还有 {n} 节没完成</source>
      <translation>{n} sections to finish</translation>
    </message>
    <message>
      <source>还有 {rows}没有存</source>
      <translation>{rows} are not stored</translation>
    </message>
    <message>
      <source>还有两边都改过的记录没有决定：{title}。逐条选好再合并。</source>
      <translation>A record both changed is not decided yet: {title}. Decide each, then merge.</translation>
    </message>
    <message>
      <source>还有：{names}</source>
      <translation>Also: {names}</translation>
    </message>
    <message>
      <source>还没有{title}记录</source>
      <translation>No records yet: {title}</translation>
    </message>
    <message>
      <source>还没有佐证</source>
      <translation>no evidence yet</translation>
    </message>
    <message>
      <source>还没有佐证材料。</source>
      <translation>No evidence yet.</translation>
    </message>
    <message>
      <source>还没有佐证材料。把照片和扫描件拖到这一页，一次可以拖几百张。</source>
      <translation>No evidence yet. Drop photos and scans on this page, hundreds at once.</translation>
    </message>
    <message>
      <source>还没有佐证材料，不计入“{points}”。</source>
      <translation>No evidence yet: does not count for “{points}”.</translation>
    </message>
    <message>
      <source>还没有佐证材料，不计入评分。</source>
      <translation>No evidence yet, so it is not scored.</translation>
    </message>
    <message>
      <source>还没有佐证材料，核查时要看。</source>
      <translation>No evidence yet; inspectors will ask for it.</translation>
    </message>
    <message>
      <source>还没有保存。{scope}</source>
      <translation>Not saved yet. {scope}</translation>
    </message>
    <message>
      <source>还没有做到的：{names}。</source>
      <translation>Not yet done: {names}.</translation>
    </message>
    <message>
      <source>还没有做完</source>
      <translation>Not finished yet</translation>
    </message>
    <message>
      <source>还没有到</source>
      <translation>not come yet</translation>
    </message>
    <message>
      <source>还没有办完的：{what}。</source>
      <translation>Not finished: {what}.</translation>
    </message>
    <message>
      <source>还没有勾</source>
      <translation>None ticked yet</translation>
    </message>
    <message>
      <source>还没有协议变更。有调整时在“协议变更”里登记。</source>
      <translation>No change of an agreement yet. Enter one under Changes of agreement.</translation>
    </message>
    <message>
      <source>还没有双方都报了的结对关系。</source>
      <translation>No pairing has been reported on by both sides yet.</translation>
    </message>
    <message>
      <source>还没有备份。</source>
      <translation>No backups yet.</translation>
    </message>
    <message>
      <source>还没有备份，关闭时自动备份</source>
      <translation>No backup yet; one is made on closing</translation>
    </message>
    <message>
      <source>还没有得分，先自评：</source>
      <translation>No score yet; judge these first:</translation>
    </message>
    <message>
      <source>还没有批次。先在“批次”里登记。</source>
      <translation>There is no batch yet. Enter one under Batches first.</translation>
    </message>
    <message>
      <source>还没有收到可以汇总的报告。</source>
      <translation>Nothing to add up was received yet.</translation>
    </message>
    <message>
      <source>还没有收到报告。</source>
      <translation>No report was received yet.</translation>
    </message>
    <message>
      <source>还没有派驻记录。先在“批次”和“派驻”里登记。</source>
      <translation>There are no assignments yet. Enter them under Batches and Assignments first.</translation>
    </message>
    <message>
      <source>还没有满一个月的驻点。</source>
      <translation>No month on site is over yet.</translation>
    </message>
    <message>
      <source>还没有登记派驻人员。</source>
      <translation>No deployed staff entered yet.</translation>
    </message>
    <message>
      <source>还没有的：{names}。</source>
      <translation>Still missing for: {names}.</translation>
    </message>
    <message>
      <source>还没有签名密钥。第一次写回执、签发方案或向省里上报时会生成。</source>
      <translation>There is no signing key yet. It is made when a receipt is first written, a scheme issued or a round handed on to the province.</translation>
    </message>
    <message>
      <source>还没有签名密钥。第一次封包时会生成。</source>
      <translation>There is no signing key yet. It is made when you first seal.</translation>
    </message>
    <message>
      <source>还没有经办人：加 --clerk 姓名，写明是谁定的。</source>
      <translation>Nobody is named yet who works here: add --clerk NAME, to say who decides.</translation>
    </message>
    <message>
      <source>还没有结对关系</source>
      <translation>No pairings yet</translation>
    </message>
    <message>
      <source>还没有结对关系。先在“结对关系”里登记。</source>
      <translation>There are no pairings yet. Enter them under Pairings first.</translation>
    </message>
    <message>
      <source>还没有结对关系，不能评分。先在“结对关系”里登记。</source>
      <translation>There is no relation yet, so nothing can be scored. Enter it under “Relation” first.</translation>
    </message>
    <message>
      <source>还没有认定。</source>
      <translation>Not decided yet.</translation>
    </message>
    <message>
      <source>还没有评审完毕</source>
      <translation>Not finished yet</translation>
    </message>
    <message>
      <source>还没有选，先在左下角选择经办人</source>
      <translation>nobody chosen yet; choose the clerk at the bottom left</translation>
    </message>
    <message>
      <source>还没有；第一次写回执、签发方案、向省里上报时生成</source>
      <translation>None yet; made with the first receipt, scheme or submission</translation>
    </message>
    <message>
      <source>还没有；第一次封包、写回执时生成</source>
      <translation>None yet; made with the first package or receipt</translation>
    </message>
    <message>
      <source>还涵盖</source>
      <translation>Also covers</translation>
    </message>
    <message>
      <source>还缺{fields}，在“人员”里补</source>
      <translation>Still missing: {fields}; fill in under “People”</translation>
    </message>
    <message>
      <source>这一份一共会存：{counts}。</source>
      <translation>This sheet would store in all: {counts}.</translation>
    </message>
    <message>
      <source>这一年不再改动，分数和依据原样保存</source>
      <translation>No more changes to this year; score and records are kept as they are</translation>
    </message>
    <message>
      <source>这一年后来重新打开了：改好以后封账，再封上报包</source>
      <translation>The year was reopened later: change it, close it, then seal it again</translation>
    </message>
    <message>
      <source>这一年已封到第 {n} 次上报包，交上去的不会跟着改：改好以后要再封账，再封包上报（第 {next} 次）。</source>
      <translation>Packages up to no. {n} were sealed of this year; what was handed in does not follow: after mending, close the year again, then seal and hand in no. {next}.</translation>
    </message>
    <message>
      <source>这一年已重新打开：补正以后封账，再封上报包</source>
      <translation>the year is open again: mend it, close it and seal a new package</translation>
    </message>
    <message>
      <source>这一年没有发生的事（协议无变更、无擅自离岗等），由负责人签字声明。</source>
      <translation>What did not happen in the year (no change of terms, no absence without leave), declared and signed by whoever is responsible.</translation>
    </message>
    <message>
      <source>这一年还没有封账</source>
      <translation>The year is not closed yet</translation>
    </message>
    <message>
      <source>这一年还没有抽过。</source>
      <translation>Nothing was drawn for this year yet.</translation>
    </message>
    <message>
      <source>这一年还没有派驻</source>
      <translation>Nobody deployed in this year yet</translation>
    </message>
    <message>
      <source>这一期有对口支援的内容时填“是”；空着时看宣传里有没有这一期。</source>
      <translation>Enter “yes” if the issue has an item on paired assistance; if empty, publicity records of this issue tell.</translation>
    </message>
    <message>
      <source>这一格上面没有列名。</source>
      <translation>There is no column name above this cell.</translation>
    </message>
    <message>
      <source>这一步没有做成，已保存的记录都在。请把详情复制下来交给维护人员。</source>
      <translation>This step was not done; all saved records are there. Please copy the details for whoever maintains the program.</translation>
    </message>
    <message>
      <source>这一版改了什么</source>
      <translation>What is new in this version</translation>
    </message>
    <message>
      <source>这一节已核对</source>
      <translation>Section checked</translation>
    </message>
    <message>
      <source>这一节的文字</source>
      <translation>Text of this section</translation>
    </message>
    <message>
      <source>这一节自己写的文字换成按记录起草的。换了以后按 Ctrl+Z 可以找回。</source>
      <translation>Your own words of this section give way to the draft from the records. Ctrl+Z brings them back.</translation>
    </message>
    <message>
      <source>这一行不是发出时给某个人的那一行，没有收。把数填在那个人自己的行里。</source>
      <translation>This row is not the one that was sent for somebody and was not taken. Put the figures into that person's own row.</translation>
    </message>
    <message>
      <source>这一行写的方向相反，由经办人照方案关系表改正。</source>
      <translation>The row has it the other way round; the clerk set it right by the plan's table.</translation>
    </message>
    <message>
      <source>这一行是合计，不是一条记录，不存。</source>
      <translation>This row is a total, not a record, and is not stored.</translation>
    </message>
    <message>
      <source>这不是上报包，或者文件不完整。请原单位重新复制一份。</source>
      <translation>This is no package, or the file is incomplete. Ask the office for another copy.</translation>
    </message>
    <message>
      <source>这不是加密的上报包，或者文件不完整。请原单位重新复制一份。</source>
      <translation>This is no encrypted package, or the file is not whole. Ask the hospital to copy it again.</translation>
    </message>
    <message>
      <source>这不是回执文件，或者文件不完整。请主管部门重新复制一份。</source>
      <translation>This is not a receipt, or the file is not whole. Ask the commission to copy it again.</translation>
    </message>
    <message>
      <source>这不是市里的汇总文件，或者文件不完整。请市里重新复制一份。</source>
      <translation>This is no city's round, or the file is not whole. Ask the city to copy it again.</translation>
    </message>
    <message>
      <source>这不是带走的办公室，或者文件不完整。回原来的电脑再带一次。</source>
      <translation>This is no office carried off, or the file is not complete. Carry it off the old computer once more.</translation>
    </message>
    <message>
      <source>这不是更新文件，或者文件不完整。请发给您的人重新复制一份。</source>
      <translation>This is not an update, or it is incomplete. Ask whoever gave it to you for another copy.</translation>
    </message>
    <message>
      <source>这个上报包写着 {day} 封包，本机今天是 {today}。先核对本机的日期；本机没有错，请{name}核对那台电脑的日期，重新封包。</source>
      <translation>This package says it was sealed on {day}, and today is {today} here. First check the date of this computer; where it is right, ask {name} to check theirs and seal again.</translation>
    </message>
    <message>
      <source>这个办公室已经在另一个窗口里打开（电脑：{holder}）。回到那个窗口，或先关掉它。</source>
      <translation>This office is already open in another window (PC: {holder}). Go back to that window, or close it first.</translation>
    </message>
    <message>
      <source>这个办公室是新版本的程序带出来的。先把本机的程序升级，再打开。</source>
      <translation>The office was carried off by a newer version of the program. Upgrade this one first.</translation>
    </message>
    <message>
      <source>这个办公室由旧版本的程序保存，只读时不能升级。复制到能写的位置再打开。</source>
      <translation>This office was saved by an older version and cannot be upgraded where nothing may be written. Copy it to a place that can be written, and open it there.</translation>
    </message>
    <message>
      <source>这个办公室由更新版本的程序保存过。请先升级本程序再打开，记录没有改动。</source>
      <translation>This office was saved by a newer version. Upgrade this program before opening it; no record was changed.</translation>
    </message>
    <message>
      <source>这个密钥作废过。弄错了才作废的，可以重新采信；丢了、被人拿走的，请医院换新密钥。</source>
      <translation>This key was revoked. If that was a mistake it can be trusted again; if it was lost or taken, ask the hospital for a new one.</translation>
    </message>
    <message>
      <source>这个密钥已作废，用它签名的上报包不采信。</source>
      <translation>This key was revoked; packages signed with it are not trusted.</translation>
    </message>
    <message>
      <source>这个密钥没有签过这一家的上报，签的是：{names}。和封面再对一遍。</source>
      <translation>This key signed nothing for that one, but for: {names}. Compare with the cover again.</translation>
    </message>
    <message>
      <source>这个密钥签了几家的上报，一个密钥只能是一家的。盖章的封面是哪一家的？别家的那一份多半是冒名，向那一家问清。</source>
      <translation>This key signed for several, and a key can only be one's. Whose is the stamped cover? What it signed for another is most likely false: ask that one.</translation>
    </message>
    <message>
      <source>这个密钥签了几家的上报：{names}。一个密钥只能是一家的：看盖章的封面是哪一家的，只核对那一家（命令行写 --whose 名称）；别家的那一份多半是冒名，向那一家问清。</source>
      <translation>This key signed for several: {names}. A key can only be one's: see whose the stamped cover is and confirm that one alone (on the command line: --whose NAME); what it signed for another is most likely false, ask that one.</translation>
    </message>
    <message>
      <source>这个数超过 15 位，表格已经丢了末几位。把格子设为文本，再填一次。</source>
      <translation>This number has over 15 digits; the spreadsheet lost the last ones. Set the cell to text and enter it again.</translation>
    </message>
    <message>
      <source>这个文件夹只能读，不能保存。换一个能写的位置。</source>
      <translation>This folder is read-only, so nothing can be saved. Choose a location that can be written to.</translation>
    </message>
    <message>
      <source>这个文件夹打不开（在太多层文件夹里，或没有权限），里面的没有收。把它移到外面再收。</source>
      <translation>This folder does not open (it lies in too many others, or without rights), and nothing in it was collected. Move it out and collect again.</translation>
    </message>
    <message>
      <source>这个文件夹是{own}的办公室，不能再建{other}。换一个文件夹。</source>
      <translation>This folder holds the office of {own}, so {other} cannot be set up here. Choose another folder.</translation>
    </message>
    <message>
      <source>这个方案没有考核标准</source>
      <translation>This scheme has no standard</translation>
    </message>
    <message>
      <source>这些不改，其余的存入</source>
      <translation>Leave these, store the rest</translation>
    </message>
    <message>
      <source>这些人的离岗日期没有改。确实是这样的，加 --end-stays 再收一次。</source>
      <translation>The last days of these people were not changed. If they are right, take the sheet again with --end-stays.</translation>
    </message>
    <message>
      <source>这些记录已经有这份佐证</source>
      <translation>These records have it already</translation>
    </message>
    <message>
      <source>这份上报包是加密给别的主管部门的，本部门打不开。请原单位按本部门的签名指纹重新封。</source>
      <translation>This package is encrypted for another commission and cannot be opened here. Ask the hospital to seal it again for this commission's fingerprint.</translation>
    </message>
    <message>
      <source>这份回执是 {then} 写的，比本机已有的（{now} 写的）更早，没有采用。</source>
      <translation>This receipt was written on {then}, earlier than the one kept here (written on {now}). It was not taken.</translation>
    </message>
    <message>
      <source>这份备份不完整，没有恢复：{reason}</source>
      <translation>This backup is incomplete and was not restored: {reason}</translation>
    </message>
    <message>
      <source>这份备份是{theirs}的，这里是{ours}的，没有恢复。要打开它，恢复到一个空文件夹。</source>
      <translation>This backup is of {theirs}, here is {ours}: nothing was put back. To open it, put it back into an empty folder.</translation>
    </message>
    <message>
      <source>这份备份（{name}）和 {folder} 里的不是一种，没有恢复。</source>
      <translation>This backup ({name}) is of another kind than what lies in {folder}. Nothing was restored.</translation>
    </message>
    <message>
      <source>这份报告按方案第 {n} 版的标准计算，和这里现在用的标准不同：不和别的一起排名次、不计入平均。请医院换成现在的版本重新封包上报。</source>
      <translation>This report was counted by the standard of version {n}, which is not the one in use here: it is not ranked with the others and adds to no mean. Ask the hospital to change to the present version and report again.</translation>
    </message>
    <message>
      <source>这份报告没有复算过，不能一次照收。先安装它用的方案版本；装不了的，逐个要点看过，再照自评。</source>
      <translation>This report was not recounted, and is not accepted at one stroke. First install the version of the scheme it goes by; where that cannot be had, look at each point and accept it as claimed.</translation>
    </message>
    <message>
      <source>这份报告里没有和 {name} 的结对关系。</source>
      <translation>The report has no relation with {name}.</translation>
    </message>
    <message>
      <source>这份报告里没有归这里评的结对关系。</source>
      <translation>No relation of this report is judged here.</translation>
    </message>
    <message>
      <source>这份报告里没有要点 {point}。</source>
      <translation>The report has no point {point}.</translation>
    </message>
    <message>
      <source>这份报告里还在等评审的要点，一次定下来。“都照自评”也包括只能由人判断的；“都按复算”不包括，它们没有复算分。认定不同的要看过，仍然逐条评。</source>
      <translation>Settles the points of this report that still wait. “All as claimed” includes those only a person can judge; “all as recounted” does not, for they have no recount. Where a decision says otherwise each is judged by itself.</translation>
    </message>
    <message>
      <source>这份方案没有签名，看不出是谁发的。</source>
      <translation>Nobody signed this scheme; who issued it cannot be told.</translation>
    </message>
    <message>
      <source>这份材料不是图片，用“打开”查看。</source>
      <translation>This is not a picture; use “Open”.</translation>
    </message>
    <message>
      <source>这台电脑没有公文字体，预览和 PDF 用相近的代替；Word 文件里写的仍是规定的字体。</source>
      <translation>This computer lacks the official typefaces: preview and PDF use similar ones; Word files still name those prescribed.</translation>
    </message>
    <message>
      <source>这家医院以前的密钥已作废，这是新的一个。收到重新盖章的封面，逐位核对一致后再确认。</source>
      <translation>This hospital's earlier key was revoked; this is its new one. Confirm it once its newly stamped cover sheet came and every figure agrees.</translation>
    </message>
    <message>
      <source>这家医院还有另一个密钥签名的上报包：打登记的电话问清哪一个是医院的。</source>
      <translation>Packages of this hospital bear another key too: ring the number on file and ask which one is the hospital's.</translation>
    </message>
    <message>
      <source>这是{found}，不是{wanted}。{where}</source>
      <translation>Another kind of file: {found}, not {wanted}. {where}</translation>
    </message>
    <message>
      <source>这是{owner}的密钥，不是本单位的</source>
      <translation>This is the key of {owner}, not of your own organisation</translation>
    </message>
    <message>
      <source>这是同一个文件夹，没有什么可合并。</source>
      <translation>This is the same folder; there is nothing to merge.</translation>
    </message>
    <message>
      <source>这是本单位的另一个密钥</source>
      <translation>This is another key of your own organisation</translation>
    </message>
    <message>
      <source>这是本单位自己的汇总文件。</source>
      <translation>This is our own round.</translation>
    </message>
    <message>
      <source>这是示范办公室的上报包，里面的人和数字都是编造的，不能作为上报。</source>
      <translation>This is a package of a demonstration office: its people and figures are made up, and it is no report.</translation>
    </message>
    <message>
      <source>这是第 {old} 次，收过的第 {n} 次更新：仍按第 {n} 次。</source>
      <translation>This is no. {old}; no. {n} came before and is newer, and still stands.</translation>
    </message>
    <message>
      <source>这是给 {name} 的回执，不是本单位的。</source>
      <translation>This is a receipt for {name}, not for this hospital.</translation>
    </message>
    <message>
      <source>这条{title}后来又改过，不能撤销。直接在记录里改。</source>
      <translation>This record was changed again later and cannot be undone ({title}). Change it in the record itself.</translation>
    </message>
    <message>
      <source>这条记录不再用它；文件还留着，可以撤销</source>
      <translation>This record uses it no more; the file is kept, and it can be undone</translation>
    </message>
    <message>
      <source>这条记录已经删除。</source>
      <translation>This record was deleted.</translation>
    </message>
    <message>
      <source>这条记录里填的内容还没有保存。</source>
      <translation>What was entered in this record is not saved yet.</translation>
    </message>
    <message>
      <source>这次约 {needed}，还剩 {free}</source>
      <translation>About {needed} needed, {free} left</translation>
    </message>
    <message>
      <source>这里 {year} 年已由{by}封账，另一份在分开以后又改过这一年的{title}。先在这里的“评分”页重新打开这一年，再合并，合并以后再封账。</source>
      <translation>{year} was closed here by {by}, and the other half changed records of that year afterwards ({title}). Reopen the year on the Score page here, then merge, then close it again.</translation>
    </message>
    <message>
      <source>这里填数字，最多 {n} 位小数。</source>
      <translation>Enter a number with at most {n} decimals.</translation>
    </message>
    <message>
      <source>这里填整数。</source>
      <translation>Enter a whole number.</translation>
    </message>
    <message>
      <source>这里没有上报包（.dkpkg）。</source>
      <translation>There are no sealed packages (.dkpkg) here.</translation>
    </message>
    <message>
      <source>这里的记录决定 {points} 分</source>
      <translation>Points decided by these records: {points}</translation>
    </message>
    <message>
      <source>这里还要写：{what}</source>
      <translation>Still to write here: {what}</translation>
    </message>
    <message>
      <source>进修</source>
      <translation>Further training</translation>
    </message>
    <message>
      <source>进修免费</source>
      <translation>Training free of charge</translation>
    </message>
    <message>
      <source>进修培养</source>
      <translation>Trainee</translation>
    </message>
    <message>
      <source>进修没有结果</source>
      <translation>Training without result</translation>
    </message>
    <message>
      <source>进展</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>进度要求</source>
      <translation>Schedule</translation>
    </message>
    <message>
      <source>远程</source>
      <translation>Remote</translation>
    </message>
    <message>
      <source>远程会诊</source>
      <translation>Remote consultation</translation>
    </message>
    <message>
      <source>远程医疗</source>
      <translation>Remote medicine</translation>
    </message>
    <message>
      <source>远程影像</source>
      <translation>Remote imaging</translation>
    </message>
    <message>
      <source>远程查房</source>
      <translation>Remote round</translation>
    </message>
    <message>
      <source>远程病理</source>
      <translation>Remote pathology</translation>
    </message>
    <message>
      <source>连同佐证文件</source>
      <translation>With evidence files</translation>
    </message>
    <message>
      <source>连同自评表、总结和台账，普通文件夹约 {folder}，上报包约 {package}</source>
      <translation>With forms, summary and ledger: plain folder about {folder}, sealed package about {package}</translation>
    </message>
    <message>
      <source>连续 {full}</source>
      <translation>{full} on end</translation>
    </message>
    <message>
      <source>连续时间</source>
      <translation>Time on end</translation>
    </message>
    <message>
      <source>连续驻点不到 {full}的 {n} 人（{names}），扣 {lost} 分。</source>
      <translation>{n} on site for less than {full} ({names}): −{lost}.</translation>
    </message>
    <message>
      <source>连续驻点还不到 {full}的 {n} 人（{names}），其中 {running} 人还在岗，现扣 {lost} 分。</source>
      <translation>{n} on site for less than {full} ({names}), {running} of them still there: −{lost} now.</translation>
    </message>
    <message>
      <source>退出程序</source>
      <translation>Quit the program</translation>
    </message>
    <message>
      <source>退回</source>
      <translation>Send back</translation>
    </message>
    <message>
      <source>退回原因</source>
      <translation>Why returned</translation>
    </message>
    <message>
      <source>退回日期</source>
      <translation>Returned on</translation>
    </message>
    <message>
      <source>退回的原因</source>
      <translation>Why it was sent back</translation>
    </message>
    <message>
      <source>退回要写原因，写进回执。</source>
      <translation>Sending back needs a reason; it goes into the receipt.</translation>
    </message>
    <message>
      <source>退回这份报告</source>
      <translation>Send this report back</translation>
    </message>
    <message>
      <source>退回这份报告…</source>
      <translation>Send this report back…</translation>
    </message>
    <message>
      <source>退回，请补正后重新上报</source>
      <translation>Sent back: mend it and report again</translation>
    </message>
    <message>
      <source>适宜技术</source>
      <translation>Appropriate technique</translation>
    </message>
    <message>
      <source>选一个结对关系，这里列出两边报得不一样的地方。</source>
      <translation>Choose a relation; what the two sides report differently is listed here.</translation>
    </message>
    <message>
      <source>选一份备份</source>
      <translation>Choose a backup</translation>
    </message>
    <message>
      <source>选一份报告。</source>
      <translation>Choose a report.</translation>
    </message>
    <message>
      <source>选一张表</source>
      <translation>Choose a sheet</translation>
    </message>
    <message>
      <source>选上报包</source>
      <translation>Choose packages</translation>
    </message>
    <message>
      <source>选上级的表</source>
      <translation>Choose the superior's form</translation>
    </message>
    <message>
      <source>选中 {n} 份</source>
      <translation>{n} chosen</translation>
    </message>
    <message>
      <source>选中 {n} 处</source>
      <translation>{n} chosen</translation>
    </message>
    <message>
      <source>选中 {n} 条</source>
      <translation>Selected {n}</translation>
    </message>
    <message>
      <source>选中 {n} 条记录</source>
      <translation>{n} records chosen</translation>
    </message>
    <message>
      <source>选中 {n} 条，含草稿 {drafts} 条</source>
      <translation>{n} chosen, {drafts} of them drafts</translation>
    </message>
    <message>
      <source>选中的{name}合计 {sum}</source>
      <translation>{name} chosen: {sum}</translation>
    </message>
    <message>
      <source>选中的{name}合计 {sum}（草稿不计）</source>
      <translation>{name} chosen: {sum} (without drafts)</translation>
    </message>
    <message>
      <source>选中的记录里有 {n} 条已经删除。</source>
      <translation>{n} of the chosen records were deleted.</translation>
    </message>
    <message>
      <source>选了 {n} 份</source>
      <translation>{n} chosen</translation>
    </message>
    <message>
      <source>选了 {n} 条：用同一个理由一次认定、撤回。</source>
      <translation>{n} chosen: decided, or taken back, at once with one reason.</translation>
    </message>
    <message>
      <source>选佐证材料</source>
      <translation>Choose evidence</translation>
    </message>
    <message>
      <source>选关系表</source>
      <translation>Choose a pairing table</translation>
    </message>
    <message>
      <source>选另一份</source>
      <translation>Choose the other half</translation>
    </message>
    <message>
      <source>选好星期和起止日期，这里列出日期。</source>
      <translation>Choose weekdays and dates; the days are listed here.</translation>
    </message>
    <message>
      <source>选带来的文件</source>
      <translation>Choose the file brought along</translation>
    </message>
    <message>
      <source>选择 Excel…</source>
      <translation>Choose Excel file…</translation>
    </message>
    <message>
      <source>选择上报包…</source>
      <translation>Choose packages…</translation>
    </message>
    <message>
      <source>选择位置</source>
      <translation>Choose location</translation>
    </message>
    <message>
      <source>选择写入的文件夹</source>
      <translation>Choose the folder to write to</translation>
    </message>
    <message>
      <source>选择文件夹…</source>
      <translation>Choose folder…</translation>
    </message>
    <message>
      <source>选择方案</source>
      <translation>Choose a scheme</translation>
    </message>
    <message>
      <source>选收到的回执</source>
      <translation>Choose the receipt</translation>
    </message>
    <message>
      <source>选收到的更新文件（.dkupdate）：先核对签名，再备份，然后打开安装程序。</source>
      <translation>Choose the update you were given (.dkupdate): its signature is checked, the office backed up, then the installer opened.</translation>
    </message>
    <message>
      <source>选文件…</source>
      <translation>Choose a file…</translation>
    </message>
    <message>
      <source>选文件给 {n} 条记录…</source>
      <translation>Choose files for {n} records…</translation>
    </message>
    <message>
      <source>选方案文件</source>
      <translation>Choose a plan's file</translation>
    </message>
    <message>
      <source>选方案文件…</source>
      <translation>Choose a scheme file…</translation>
    </message>
    <message>
      <source>选方案文件夹</source>
      <translation>Choose a scheme's folder</translation>
    </message>
    <message>
      <source>选方案文件夹…</source>
      <translation>Choose a scheme's folder…</translation>
    </message>
    <message>
      <source>选日期</source>
      <translation>Choose a date</translation>
    </message>
    <message>
      <source>选旧电脑的密钥文件</source>
      <translation>Choose the old PC's key file</translation>
    </message>
    <message>
      <source>选更新文件</source>
      <translation>Choose an update</translation>
    </message>
    <message>
      <source>选的 {n} 行问的不一样，提了什么写在每一行后面。</source>
      <translation>The {n} chosen rows ask different things; what is proposed stands behind each.</translation>
    </message>
    <message>
      <source>选经办人</source>
      <translation>Choose clerk</translation>
    </message>
    <message>
      <source>选表…</source>
      <translation>Choose a form…</translation>
    </message>
    <message>
      <source>选要导入的台账</source>
      <translation>Choose the ledger to import</translation>
    </message>
    <message>
      <source>选队里发回的月报表</source>
      <translation>Choose the monthly sheets that came back</translation>
    </message>
    <message>
      <source>逐份读一遍，看有没有不见的、被改动的</source>
      <translation>Reads every file to find missing or altered ones</translation>
    </message>
    <message>
      <source>逐条核对 ›</source>
      <translation>One by one ›</translation>
    </message>
    <message>
      <source>那一天 {year} 年还没有结束，报告多半还不全：看清是不是选错了年份。</source>
      <translation>{year} is not over on that day, and reports are hardly complete: see whether the year is the one meant.</translation>
    </message>
    <message>
      <source>部分</source>
      <translation>Partial</translation>
    </message>
    <message>
      <source>都不选的是全院的，每个结对关系都算。</source>
      <translation>None ticked: of the whole hospital, counted in every relation.</translation>
    </message>
    <message>
      <source>都对就按右边的按钮；不对的，在表头下面一行改（Alt+↓），或选“不存这一列”。</source>
      <translation>If all are right, press the button on the right; otherwise choose another field below the heading (Alt+↓), or “Do not store this column”.</translation>
    </message>
    <message>
      <source>都对，存到这些项</source>
      <translation>All right, store them there</translation>
    </message>
    <message>
      <source>都已上报</source>
      <translation>All have reported</translation>
    </message>
    <message>
      <source>都已写</source>
      <translation>All written</translation>
    </message>
    <message>
      <source>都已认定</source>
      <translation>All decided</translation>
    </message>
    <message>
      <source>都按复算</source>
      <translation>All as recounted</translation>
    </message>
    <message>
      <source>都有人</source>
      <translation>always somebody on site</translation>
    </message>
    <message>
      <source>都照自评</source>
      <translation>All as claimed</translation>
    </message>
    <message>
      <source>都照这一份改，全部存入</source>
      <translation>Change all as in this copy, store everything</translation>
    </message>
    <message>
      <source>采信</source>
      <translation>Stands</translation>
    </message>
    <message>
      <source>采信市里作废的密钥？</source>
      <translation>Trust a key the city revoked?</translation>
    </message>
    <message>
      <source>采用 {n} 份市级评审</source>
      <translation>Adopt {n} of the city's reviews</translation>
    </message>
    <message>
      <source>采用了 {n} 份报告的市级评审：{points} 个要点照市里的评、{decisions} 条照市里的认定，其余和复算一致；本级评过的要点没有动。</source>
      <translation>The city's review of {n} reports was adopted: {points} points as the city judged, {decisions} decisions as it decided, the others as recounted; points judged here were left alone.</translation>
    </message>
    <message>
      <source>采用市级</source>
      <translation>City's adopted</translation>
    </message>
    <message>
      <source>采用来改</source>
      <translation>Use and edit</translation>
    </message>
    <message>
      <source>采用过主管部门的回执以后，可以加密成只有它打得开。</source>
      <translation>Once a receipt of your commission was taken, packages can be encrypted so that it alone opens them.</translation>
    </message>
    <message>
      <source>采用这份回执</source>
      <translation>Keep this receipt</translation>
    </message>
    <message>
      <source>采纳</source>
      <translation>Adopted</translation>
    </message>
    <message>
      <source>里面有看不见的控制字符（U+{code}），删掉后再试。</source>
      <translation>The text has an invisible control character (U+{code}). Delete it and try again.</translation>
    </message>
    <message>
      <source>里面有看不见的控制字符，删掉后再试。</source>
      <translation>It contains invisible control characters. Delete them and try again.</translation>
    </message>
    <message>
      <source>里面没有读出结对关系。</source>
      <translation>No pairing was read in it.</translation>
    </message>
    <message>
      <source>重做：{what}</source>
      <translation>Redo: {what}</translation>
    </message>
    <message>
      <source>重复</source>
      <translation>Repeated</translation>
    </message>
    <message>
      <source>重大疫情</source>
      <translation>Major epidemics</translation>
    </message>
    <message>
      <source>重新打开 {year} 年</source>
      <translation>Reopen {year}</translation>
    </message>
    <message>
      <source>重新打开…</source>
      <translation>Reopen…</translation>
    </message>
    <message>
      <source>重新打开人</source>
      <translation>Reopened by</translation>
    </message>
    <message>
      <source>重新打开日期</source>
      <translation>Reopened on</translation>
    </message>
    <message>
      <source>重新打开的理由</source>
      <translation>Reason for reopening</translation>
    </message>
    <message>
      <source>重新打开这一年</source>
      <translation>Reopen this year</translation>
    </message>
    <message>
      <source>重新查找 U 盘</source>
      <translation>Look for USB sticks again</translation>
    </message>
    <message>
      <source>重新计算</source>
      <translation>Recounted</translation>
    </message>
    <message>
      <source>重新读出，{n} 个文件全部一致</source>
      <translation>Read back; all files identical ({n})</translation>
    </message>
    <message>
      <source>重新起草</source>
      <translation>Draft anew</translation>
    </message>
    <message>
      <source>重新采信</source>
      <translation>Trust again</translation>
    </message>
    <message>
      <source>重新采信…</source>
      <translation>Trust again…</translation>
    </message>
    <message>
      <source>重新采信作废过的密钥？</source>
      <translation>Trust a revoked key again?</translation>
    </message>
    <message>
      <source>重新问</source>
      <translation>Ask again</translation>
    </message>
    <message>
      <source>重点专科</source>
      <translation>Key speciality</translation>
    </message>
    <message>
      <source>重点领域</source>
      <translation>Focus</translation>
    </message>
    <message>
      <source>重要会议涉及</source>
      <translation>On the agenda</translation>
    </message>
    <message>
      <source>重试</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>金额</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>长边缩到 2400 像素，去掉拍摄地点；够看清字，占的地方少得多。</source>
      <translation>The long side becomes 2400 pixels and the place is taken out; writing stays legible and far less room is used.</translation>
    </message>
    <message>
      <source>门急诊</source>
      <translation>Outpatient and emergency</translation>
    </message>
    <message>
      <source>问过市里，仍要采信…</source>
      <translation>City asked, trust all the same…</translation>
    </message>
    <message>
      <source>问过市里，采信</source>
      <translation>The city was asked: trust</translation>
    </message>
    <message>
      <source>间隔</source>
      <translation>Interval</translation>
    </message>
    <message>
      <source>队里填</source>
      <translation>The team wrote</translation>
    </message>
    <message>
      <source>队长不在批次里</source>
      <translation>Leader not in the batch</translation>
    </message>
    <message>
      <source>附件1的样子：本单位的结对关系，或方案的整张表。</source>
      <translation>As Annex 1: the hospital's own pairings, or the whole table of the plan.</translation>
    </message>
    <message>
      <source>附件2的范本填好双方名称和量化目标；范本没有位置的几项另附，缺了不得分。</source>
      <translation>The template of Annex 2 with both names and the quantified targets; what the template has no place for stands in an annex, without which no point is given.</translation>
    </message>
    <message>
      <source>附件2范本没有位置，照此写进协议书的附页。</source>
      <translation>The template of annex 2 has no place for it; it goes into the annex of the agreement as written here.</translation>
    </message>
    <message>
      <source>附件3、附件4的表，自评情况和自评分按记录填好。</source>
      <translation>The form of Annex 3 or 4, accounts and scores filled in from the records.</translation>
    </message>
    <message>
      <source>附页里还没有写：{open}。签订的协议缺了这些，考核时“签订协议”不得分。在“协议书”里登记这份协议和这几项，这里就填上。</source>
      <translation>The annex does not say yet: {open}. An agreement signed without them scores nothing for “signing the agreement”. Enter the agreement with them under “Agreements” and they are filled in here.</translation>
    </message>
    <message>
      <source>院内公示</source>
      <translation>Notice in the hospital</translation>
    </message>
    <message>
      <source>院区</source>
      <translation>Campus</translation>
    </message>
    <message>
      <source>院报</source>
      <translation>Hospital paper</translation>
    </message>
    <message>
      <source>院报 {n} 期，其中 {done} 期有对口支援内容。</source>
      <translation>Issues of the paper: {n}, of which {done} have an item on the support.</translation>
    </message>
    <message>
      <source>院报出了哪几期，每一期有没有对口支援的内容。没有院报的不用填。</source>
      <translation>Which issues of the hospital's paper appeared, and whether each had an item on paired assistance. Leave empty if there is no paper.</translation>
    </message>
    <message>
      <source>院报填第几期。</source>
      <translation>For the hospital's paper, the number of the issue.</translation>
    </message>
    <message>
      <source>院报或自有新媒体宣传</source>
      <translation>Own newspaper or media</translation>
    </message>
    <message>
      <source>院报期号</source>
      <translation>Paper issue</translation>
    </message>
    <message>
      <source>院级</source>
      <translation>Hospital level</translation>
    </message>
    <message>
      <source>院长</source>
      <translation>President</translation>
    </message>
    <message>
      <source>院长考核</source>
      <translation>Review of the president</translation>
    </message>
    <message>
      <source>院领导每年督查</source>
      <translation>Yearly inspection by the hospital's leaders</translation>
    </message>
    <message>
      <source>随年度总结和自评表报送，每个主管部门一份。</source>
      <translation>Goes with the year's report and the forms, one to each authority.</translation>
    </message>
    <message>
      <source>随程序来的</source>
      <translation>came with the program</translation>
    </message>
    <message>
      <source>随记录更新</source>
      <translation>follows the records</translation>
    </message>
    <message>
      <source>随记录更新；本单位写了自评情况的，用本单位的</source>
      <translation>follows the records; the office's own words are used where there are any</translation>
    </message>
    <message>
      <source>隔周</source>
      <translation>Every second week</translation>
    </message>
    <message>
      <source>需求</source>
      <translation>Need</translation>
    </message>
    <message>
      <source>页号</source>
      <translation>Page no.</translation>
    </message>
    <message>
      <source>页面</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>页面、姓名、主题、科室，可用拼音；日期如 2024.5.8、5-8、11月</source>
      <translation>Page, name, topic, department; pinyin works; a day as 11-12 or 2024-11</translation>
    </message>
    <message>
      <source>项</source>
      <translation>items</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>Item</translation>
    </message>
    <message>
      <source>预览</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>预计</source>
      <translation>Expected</translation>
    </message>
    <message>
      <source>预计 {before} 分，可达 {reachable} 分</source>
      <translation>Expected {before}, reachable {reachable} points</translation>
    </message>
    <message>
      <source>预计 {n} 分</source>
      <translation>{n} expected</translation>
    </message>
    <message>
      <source>预计 {score} 分</source>
      <translation>Expected: {score}</translation>
    </message>
    <message>
      <source>预计驻满</source>
      <translation>Expected full</translation>
    </message>
    <message>
      <source>领导到受援医院调研、督查，以及半年一次的督导自查。</source>
      <translation>Visits and inspections of leaders at the recipient, and the half-yearly self-inspection.</translation>
    </message>
    <message>
      <source>领导小组</source>
      <translation>Leading group</translation>
    </message>
    <message>
      <source>领导小组、办公室和专人各记一条，附成立文件。</source>
      <translation>One record each for leading group, office and person in charge, with the founding document.</translation>
    </message>
    <message>
      <source>领导小组会议和计划</source>
      <translation>Meetings and plan of the leading group</translation>
    </message>
    <message>
      <source>领导小组和办公室</source>
      <translation>Leading group and office</translation>
    </message>
    <message>
      <source>领导简报</source>
      <translation>Director's brief</translation>
    </message>
    <message>
      <source>领队</source>
      <translation>Team leader</translation>
    </message>
    <message>
      <source>颜色</source>
      <translation>Colours</translation>
    </message>
    <message>
      <source>首次开展</source>
      <translation>First carried out</translation>
    </message>
    <message>
      <source>首页</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>驻满 {full}</source>
      <translation>{full} full</translation>
    </message>
    <message>
      <source>驻满 {full}应到</source>
      <translation>{full} full on</translation>
    </message>
    <message>
      <source>驻满 {full}应到 {day}</source>
      <translation>{full} full on {day}</translation>
    </message>
    <message>
      <source>驻点只算到结对关系终止的 {day}。</source>
      <translation>Time on site counts to {day}, when the pairing ended.</translation>
    </message>
    <message>
      <source>驻点服务证明</source>
      <translation>Certificate of service</translation>
    </message>
    <message>
      <source>验收日期</source>
      <translation>Accepted on</translation>
    </message>
    <message>
      <source>（不填）</source>
      <translation>(leave empty)</translation>
    </message>
    <message>
      <source>（不计）</source>
      <translation> (not counted)</translation>
    </message>
    <message>
      <source>（其中 {n} 分由本单位判断，记录定不了）</source>
      <translation> ({n} of them judged by this hospital, which no record decides)</translation>
    </message>
    <message>
      <source>（后来又封过新的，这不是最近一次）</source>
      <translation> (another was sealed since; this is not the last)</translation>
    </message>
    <message>
      <source>（已删除）</source>
      <translation>(deleted)</translation>
    </message>
    <message>
      <source>（改过）</source>
      <translation>(changed)</translation>
    </message>
    <message>
      <source>（未命名）</source>
      <translation>(unnamed)</translation>
    </message>
    <message>
      <source>（没有列名）</source>
      <translation>(no heading)</translation>
    </message>
    <message>
      <source>（没有填）</source>
      <translation>(not entered)</translation>
    </message>
    <message>
      <source>（空）</source>
      <translation>(empty)</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
    <message>
      <source>，不是人数最多的专业。</source>
      <translation>, not the largest profession.</translation>
    </message>
    <message>
      <source>，人数最多。</source>
      <translation>, the largest profession.</translation>
    </message>
    <message>
      <source>，另有 {n} 条不计</source>
      <translation>, {n} more not counted</translation>
    </message>
    <message>
      <source>，已达到。</source>
      <translation>; reached.</translation>
    </message>
    <message>
      <source>，待重报 {n} 份</source>
      <translation>, {n} to be reported again</translation>
    </message>
    <message>
      <source>，未计入 {n} 条</source>
      <translation>, not counted: {n}</translation>
    </message>
    <message>
      <source>，没有佐证的不算</source>
      <translation>, not counted without evidence</translation>
    </message>
    <message>
      <source>，结对关系以后再补。</source>
      <translation>; relations can be added later.</translation>
    </message>
    <message>
      <source>，要定 {n} 对</source>
      <translation>, {n} to decide</translation>
    </message>
    <message>
      <source>，还差 {n} {unit}。</source>
      <translation>; {n} {unit} to go.</translation>
    </message>
    <message>
      <source>；</source>
      <translation>; </translation>
    </message>
    <message>
      <source>；挂职副院长 {n} 人</source>
      <translation>; vice-presidents: {n}</translation>
    </message>
    <message>
      <source>［待写：{what}］</source>
      <translation>[To write: {what}]</translation>
    </message>
  </context>
</TS>
