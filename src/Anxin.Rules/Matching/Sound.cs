using System.Collections.Frozen;
using System.Text;

namespace Anxin.Rules.Matching;

/// <summary>
/// How a character sounds, without its tone: names told by phone are written by ear. GB 2312-80 orders its first level by sound, so the
/// first character of each sound is all that has to be kept; of the second level, which goes by radicals, those that firms like.
/// </summary>
public static class Sound
{
    private const string FirstOfEach =
        "a啊 ai埃 an鞍 ang肮 ao凹 ba芭 bai白 ban斑 bang邦 bao苞 bei杯 ben奔 beng崩 bi逼 bian鞭 biao标 bie鳖 bin彬 bing兵 bo玻 bu捕 ca擦 cai猜 can餐 " +
        "cang苍 cao操 ce厕 ceng层 cha插 chai拆 chan搀 chang昌 chao超 che车 chen郴 cheng撑 chi吃 chong充 chou抽 chu初 chuai揣 chuan川 chuang疮 " +
        "chui吹 chun春 chuo戳 ci疵 cong聪 cou凑 cu粗 cuan蹿 cui摧 cun村 cuo磋 da搭 dai大 dan耽 dang当 dao刀 de德 deng蹬 di堤 dian颠 diao碉 die跌 " +
        "ding丁 diu丢 dong东 dou兜 du都 duan端 dui堆 dun墩 duo掇 e蛾 en恩 er而 fa发 fan藩 fang坊 fei菲 fen芬 feng丰 fo佛 fou否 fu夫 ga噶 gai该 gan干 " +
        "gang冈 gao篙 ge哥 gei给 gen根 geng耕 gong工 gou钩 gu辜 gua刮 guai乖 guan棺 guang光 gui瑰 gun辊 guo锅 ha哈 hai骸 han酣 hang夯 hao壕 he呵 hei嘿" +
        " hen痕 heng哼 hong轰 hou喉 hu呼 hua花 huai槐 huan欢 huang荒 hui灰 hun荤 huo豁 ji击 jia嘉 jian歼 jiang僵 jiao蕉 jie揭 jin巾 jing劲 jiong炯 " +
        "jiu揪 ju鞠 juan捐 jue撅 jun均 ka喀 kai开 kan刊 kang康 kao考 ke坷 ken肯 keng坑 kong空 kou抠 ku枯 kua夸 kuai块 kuan宽 kuang匡 kui亏 kun坤 kuo括" +
        " la垃 lai莱 lan蓝 lang琅 lao捞 le勒 lei雷 leng棱 li厘 lia俩 lian联 liang粮 liao撩 lie列 lin琳 ling玲 liu溜 long龙 lou楼 lu芦 luan峦 lun掠 " +
        "luo萝 ma妈 mai埋 man瞒 mang芒 mao猫 me么 mei玫 men门 meng萌 mi眯 mian棉 miao苗 mie蔑 min民 ming明 miu谬 mo摸 mou谋 mu拇 na拿 nai氖 nan南 " +
        "nang囊 nao挠 ne呢 nei馁 nen嫩 neng能 ni妮 nian蔫 niang娘 niao鸟 nie捏 nin您 ning柠 niu牛 nong脓 nu奴 nuan女 nuo虐 o哦 ou欧 pa啪 pai拍 pan攀 " +
        "pang乓 pao抛 pei呸 pen喷 peng砰 pi坯 pian篇 piao飘 pie撇 pin拼 ping乒 po坡 pou剖 pu扑 qi期 qia掐 qian牵 qiang枪 qiao橇 qie切 qin钦 qing青 " +
        "qiong琼 qiu秋 qu趋 quan圈 que缺 qun裙 ran然 rang瓤 rao饶 re惹 ren壬 reng扔 ri日 rong戎 rou揉 ru茹 ruan软 rui蕊 run闰 ruo若 sa撒 sai腮 san三 " +
        "sang桑 sao搔 se瑟 sen森 seng僧 sha莎 shai筛 shan珊 shang墒 shao梢 she奢 shen砷 sheng声 shi师 shou收 shu蔬 shua刷 shuai摔 shuan栓 shuang霜 " +
        "shui谁 shun吮 shuo说 si斯 song松 sou搜 su苏 suan酸 sui虽 sun孙 suo蓑 ta塌 tai胎 tan坍 tang汤 tao掏 te特 teng藤 ti梯 tian天 tiao挑 tie贴 " +
        "ting厅 tong通 tou偷 tu凸 tuan湍 tui推 tun吞 tuo拖 wa挖 wai歪 wan豌 wang汪 wei威 wen瘟 weng嗡 wo挝 wu巫 xi昔 xia瞎 xian掀 xiang相 xiao萧 xie楔" +
        " xin薪 xing星 xiong兄 xiu休 xu墟 xuan轩 xue靴 xun勋 ya压 yan焉 yang殃 yao邀 ye椰 yi一 yin茵 ying英 yo哟 yong拥 you幽 yu迂 yuan鸳 yue曰 yun耘 " +
        "za匝 zai栽 zan咱 zang赃 zao遭 ze责 zei贼 zen怎 zeng增 zha扎 zhai摘 zhan瞻 zhang樟 zhao招 zhe遮 zhen珍 zheng蒸 zhi芝 zhong中 zhou舟 zhu珠 " +
        "zhua抓 zhuai拽 zhuan专 zhuang桩 zhui椎 zhun谆 zhuo捉 zi兹 zong鬃 zou邹 zu租 zuan钻 zui嘴 zun尊 zuo昨";

    private const string SecondLevel =
        "ai瑷 ao遨 bei蓓 ben犇 biao飚 can璨 chang昶 chen琛 cheng铖 cui萃 dun惇 fan梵 fei斐霏 feng沣 fu馥 gen亘 han晗瀚 hao昊灏皓濠颢 heng珩 hong泓 hua骅桦 " +
        "huang湟 hui晖荟麾 ji稷骥霁 jia珈 jin瑾槿 jing璟旌泾菁箐憬 ju钜 jue珏 jun隽 kai恺锴 kan龛 ke珂 kui逵 kun琨鲲锟 lan岚斓 li郦栎砺 lin麟 ling翎泠苓 lu鹭璐 luan栾" +
        " luo珞 miao淼 min岷旻 ming茗 mu沐 ou瓯 peng芃 pu璞濮 qi祺麒淇骐琪琦杞绮 qu衢 quan荃 que阙 rong镕 rui睿芮 sa飒 shen燊 sheng晟笙 shou绶 shu澍 shuo铄 " +
        "si泗 song嵩崧 su愫 tang瑭 tao韬洮 tong潼 wai崴 wan菀 wei炜玮薇 wen汶 xi禧曦玺 xiao骁潇筱 xin鑫昕歆馨 xuan煊炫瑄璇铉 yan焱晏琰 yao垚 ye烨晔邺 yi翊弈懿轶怡漪熠镒 " +
        "yin胤 ying滢颍 yong甬邕 you攸 yu钰煜昱庾毓聿 yuan沅 yun筠赟昀 zan簪 zhang璋 zhao钊 zhe柘 zhen祯 zheng峥 zhu竺 zi梓 an鹌 ao鳌鏖 cen岑 chan蟾婵 chi螭 chuan钏 chun莼鹑 cong琮 di荻棣 fei榧翡 " +
        "fu芙茯 ge舸 gong珙 gu鸪 han菡 he鹖 heng蘅 hong闳 hu鹕瑚琥 huan寰 hui蕙 ji鲫麂岌 jian缣 jie颉 jin堇 jing鲸菁 ju榉鞫 juan鹃 jue蕨 kun鹍 lei蕾 li蛎藜鹂鲤骊 liao蓼 lin霖 ling鸰瓴 " +
        "long泷 luan鸾 man鳗 mei鹛 mian湎 mo茉 nan楠 ou鸥 peng蓬 pi貔 ping娉 qi槭蕲 qian骞 qing蜻 qiu楸虬 rong榕蓉 rou糅 sha鲨 shan鳝 shao韶 shen莘 shu菽 sui隋 ta獭 tan檀昙 ting蜓霆 tong桐 " +
        "wu鹉梧 xi熹 xian蚬鹇跹 xie燮 xun鲟蕈荀 ya桠 yan鄢滟 yang鸯 yao鹞珧 ying鹦嘤 yu鹬禺 yuan鸢鸳 yue樾 yun郧 ze笮 zhen榛臻 zhi芷栀 zhong忪 zhou胄";

    private static readonly FrozenDictionary<char, (string Clear, string Blurred)> Sounds = Spread().ToFrozenDictionary(s => s.Key, s => (s.Value, Blur(s.Value)));

    /// <summary>The character's sound in Latin letters; the character itself where none is known.</summary>
    public static string Of(char c) => Sounds.TryGetValue(c, out var sound) ? sound.Clear : c.ToString();

    /// <summary>The same with sounds that dialects do not tell apart made one: zh and z, ch and c, sh and s, l and n, -ng and -n.</summary>
    public static string Blurred(char c) => Sounds.TryGetValue(c, out var sound) ? sound.Blurred : c.ToString();

    private static string Blur(string sound)
    {
        if (sound.Length > 1 && sound[1] == 'h' && sound[0] is 'z' or 'c' or 's')
            sound = sound.Remove(1, 1);
        if (sound[0] == 'n' && sound.Length > 1)
            sound = "l" + sound[1..];
        return sound.EndsWith("ng", StringComparison.Ordinal) ? sound[..^1] : sound;
    }

    /// <summary>A text by its blurred sounds: equal for names that an ear may confuse.</summary>
    public static string Blurred(string text) => string.Concat(text.Select(Blurred));

    private static Dictionary<char, string> Spread()
    {
        var starts = FirstOfEach.Split(' ').ToDictionary(s => s[^1], s => s[..^1]);
        var all = new Dictionary<char, string>();
        var sound = "a";
        foreach (var c in FirstLevel())
            all[c] = sound = starts.GetValueOrDefault(c, sound);
        foreach (var group in SecondLevel.Split(' '))
            foreach (var c in group.Where(c => !char.IsAsciiLetter(c)))
                all[c] = string.Concat(group.Where(char.IsAsciiLetter));
        return all;
    }

    /// <summary>Rows 16 to 55 of the standard, in its order.</summary>
    private static string FirstLevel()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var bytes = new List<byte>();
        for (var row = 0xB0; row <= 0xD7; row++)
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
                bytes.AddRange([(byte)row, (byte)cell]);
        return gb.GetString([.. bytes]);
    }
}
