// Passwords that everyone tries first, of the length we allow, in lower case: words, names and keyboard rows with the
// endings people give them. A data file: longer than code may be.
const text = `
!qaz2wsx 00000000 000000000 0000000000 01234567 0123456789 02468024 100200300 10203040 1020304050
102030405060 11111111 111111111 1111111111 11112222 11223344 1122334455 112233445566 12121212 12312312
123123123 12341234 12344321 123454321 12345678 123456780 123456788 123456789 1234567890 1234567890a
123456789a 123456789q 12345678a 12345678q 12345679 1234567a 123456qw 12345qwe 12345qwert 1234qwer 123qwe123
123qweasd 13131313 13579246 135792468 147258369 147852369 159357456 159753456 19191919 1q2w3e123 1q2w3e1234
1q2w3e2025 1q2w3e2026 1q2w3e4r 1q2w3e4r! 1q2w3e4r1 1q2w3e4r123 1q2w3e4r1234 1q2w3e4r2025 1q2w3e4r2026
1q2w3e4r5t 1q2w3e4r5t! 1q2w3e4r5t1 1q2w3e4r5t123 1q2w3e4r5t1234 1q2w3e4r5t2025 1q2w3e4r5t2026 1q2w3e4r5t6y
1qaz1qaz 1qaz2wsx 1qaz2wsx! 1qaz2wsx1 1qaz2wsx123 1qaz2wsx1234 1qaz2wsx2025 1qaz2wsx2026 1qazxsw2 20202020
21212121 22222222 23232323 24681012 27182818 2wsx3edc 31415926 314159265 321321321 321654987 33333333
44444444 456789123 55555555 66666666 69696969 741852963 77777777 78945612 789456123 87654321 88888888
963852741 987654321 9876543210 99887766 99999999 a123456! a1234561 a123456123 a1234561234 a1234562025
a1234562026 a1234567 a1234567! a12345671 a1234567123 a12345671234 a12345672025 a12345672026 a12345678
a123456789 a1b2c3123 a1b2c31234 a1b2c32025 a1b2c32026 aa123456 aa123456! aa1234561 aa123456123 aa1234561234
aa1234562025 aa1234562026 aaaaaaaa aaaaaaaa! aaaaaaaa1 aaaaaaaa123 aaaaaaaa1234 aaaaaaaa2025 aaaaaaaa2026
abc123123 abc1231234 abc1232025 abc1232026 abc12345 abc12345! abc123451 abc12345123 abc123451234
abc123452025 abc123452026 abc123456 abc123abc abcabcabc abcd1234 abcd1234! abcd12341 abcd1234123
abcd12341234 abcd12342025 abcd12342026 abcd12345 abcdabcd abcdef123 abcdef1234 abcdef2025 abcdef2026
abcdefg! abcdefg1 abcdefg123 abcdefg1234 abcdefg2025 abcdefg2026 abcdefgh abcdefghi abcdefghij access123
access1234 access2025 access2026 aces1234 aces2025 aces2026 admin123 admin1234 admin12345 admin2025
admin2026 administrator administrator! administrator1 administrator123 administrator1234 administrator2025
administrator2026 alexander alexander! alexander1 alexander123 alexander1234 alexander2025 alexander2026
alexandr alexandr! alexandr1 alexandr123 alexandr1234 alexandr2025 alexandr2026 almaty123 almaty1234
almaty2025 almaty2026 amanda123 amanda1234 amanda2025 amanda2026 america! america1 america123 america1234
america2025 america2026 anastasia anastasia! anastasia1 anastasia123 anastasia1234 anastasia2025
anastasia2026 andrew123 andrew1234 andrew2025 andrew2026 andrey123 andrey1234 andrey2025 andrey2026 angel123
angel1234 angel2025 angel2026 angela123 angela1234 angela2025 angela2026 angels123 angels1234 angels2025
angels2026 anthony! anthony1 anthony123 anthony1234 anthony2025 anthony2026 anything anything! anything1
anything123 anything1234 anything2025 anything2026 apollo123 apollo1234 apollo2025 apollo2026 arsenal!
arsenal1 arsenal123 arsenal1234 arsenal2025 arsenal2026 asd123123 asd1231234 asd1232025 asd1232026 asdasdasd
asdf1234 asdf1234! asdf12341 asdf1234123 asdf12341234 asdf12342025 asdf12342026 asdfasdf asdfasdf! asdfasdf1
asdfasdf123 asdfasdf1234 asdfasdf2025 asdfasdf2026 asdfghjk asdfghjk! asdfghjk1 asdfghjk123 asdfghjk1234
asdfghjk2025 asdfghjk2026 asdfghjkl asdfghjkl! asdfghjkl1 asdfghjkl123 asdfghjkl1234 asdfghjkl2025
asdfghjkl2026 asdqwe123 ashley123 ashley1234 ashley2025 ashley2026 australia australia! australia1
australia123 australia1234 australia2025 australia2026 autumn123 autumn1234 autumn2025 autumn2026 azerty123
azerty1234 azerty2025 azerty2026 azertyuiop azertyuiop! azertyuiop1 azertyuiop123 azertyuiop1234
azertyuiop2025 azertyuiop2026 baby1234 baby2025 baby2026 babyboy! babyboy1 babyboy123 babyboy1234
babyboy2025 babyboy2026 babygirl babygirl! babygirl1 babygirl123 babygirl1234 babygirl2025 babygirl2026
banana123 banana1234 banana2025 banana2026 barcelona barcelona! barcelona1 barcelona123 barcelona1234
barcelona2025 barcelona2026 baseball baseball! baseball1 baseball123 baseball1234 baseball2025 baseball2026
basketball basketball! basketball1 basketball123 basketball1234 basketball2025 basketball2026 batman123
batman1234 batman2025 batman2026 benjamin benjamin! benjamin1 benjamin123 benjamin1234 benjamin2025
benjamin2026 bigdog123 bigdog1234 bigdog2025 bigdog2026 blackjack blackjack! blackjack1 blackjack123
blackjack1234 blackjack2025 blackjack2026 blahblah blahblah! blahblah1 blahblah123 blahblah1234 blahblah2025
blahblah2026 blessed! blessed1 blessed123 blessed1234 blessed2025 blessed2026 bonus123 bonus1234 bonus2025
bonus2026 brandon! brandon1 brandon123 brandon1234 brandon2025 brandon2026 brazil123 brazil1234 brazil2025
brazil2026 brother! brother1 brother123 brother1234 brother2025 brother2026 bubbles! bubbles1 bubbles123
bubbles1234 bubbles2025 bubbles2026 buster123 buster1234 buster2025 buster2026 butterfly butterfly!
butterfly1 butterfly123 butterfly1234 butterfly2025 butterfly2026 callofduty callofduty! callofduty1
callofduty123 callofduty1234 callofduty2025 callofduty2026 canada123 canada1234 canada2025 canada2026
candy123 candy1234 candy2025 candy2026 casino123 casino1234 casino2025 casino2026 changeme changeme!
changeme1 changeme123 changeme1234 changeme2025 changeme2026 charles! charles1 charles123 charles1234
charles2025 charles2026 charlie! charlie1 charlie123 charlie1234 charlie2025 charlie2026 cheese123
cheese1234 cheese2025 cheese2026 chelsea! chelsea1 chelsea123 chelsea1234 chelsea2025 chelsea2026 chocolate
chocolate! chocolate1 chocolate123 chocolate1234 chocolate2025 chocolate2026 christ123 christ1234 christ2025
christ2026 cjkysirj cjkysirj! cjkysirj1 cjkysirj123 cjkysirj1234 cjkysirj2025 cjkysirj2026 computer
computer! computer1 computer123 computer1234 computer2025 computer2026 cookie123 cookie1234 cookie2025
cookie2026 corvette corvette! corvette1 corvette123 corvette1234 corvette2025 corvette2026 cowboy123
cowboy1234 cowboy2025 cowboy2026 cowboys! cowboys1 cowboys123 cowboys1234 cowboys2025 cowboys2026 croupier
croupier! croupier1 croupier123 croupier1234 croupier2025 croupier2026 daniel123 daniel1234 daniel2025
daniel2026 danielle danielle! danielle1 danielle123 danielle1234 danielle2025 danielle2026 daughter
daughter! daughter1 daughter123 daughter1234 daughter2025 daughter2026 dddddddd default! default1 default123
default1234 default2025 default2026 demo1234 demo2025 demo2026 diamond! diamond1 diamond123 diamond1234
diamond2025 diamond2026 dinamo123 dinamo1234 dinamo2025 dinamo2026 dmitry123 dmitry1234 dmitry2025
dmitry2026 doggie123 doggie1234 doggie2025 doggie2026 donald123 donald1234 donald2025 donald2026 dragon123
dragon1234 dragon2025 dragon2026 eagle123 eagle1234 eagle2025 eagle2026 ekaterina ekaterina! ekaterina1
ekaterina123 ekaterina1234 ekaterina2025 ekaterina2026 elena123 elena1234 elena2025 elena2026 elizabeth
elizabeth! elizabeth1 elizabeth123 elizabeth1234 elizabeth2025 elizabeth2026 england! england1 england123
england1234 england2025 england2026 facebook facebook! facebook1 facebook123 facebook1234 facebook2025
facebook2026 faith123 faith1234 faith2025 faith2026 falcon123 falcon1234 falcon2025 falcon2026 family123
family1234 family2025 family2026 father123 father1234 father2025 father2026 ferrari! ferrari1 ferrari123
ferrari1234 ferrari2025 ferrari2026 ffffffff fktrcfylh fktrcfylh! fktrcfylh1 fktrcfylh123 fktrcfylh1234
fktrcfylh2025 fktrcfylh2026 flower123 flower1234 flower2025 flower2026 football football! football1
football123 football1234 football2025 football2026 forever! forever1 forever123 forever1234 forever2025
forever2026 fortnite fortnite! fortnite1 fortnite123 fortnite1234 fortnite2025 fortnite2026 france123
france1234 france2025 france2026 freedom! freedom1 freedom123 freedom1234 freedom2025 freedom2026 frodo123
frodo1234 frodo2025 frodo2026 galaxy123 galaxy1234 galaxy2025 galaxy2026 galina123 galina1234 galina2025
galina2026 gambler! gambler1 gambler123 gambler1234 gambler2025 gambler2026 gandalf! gandalf1 gandalf123
gandalf1234 gandalf2025 gandalf2026 garfield garfield! garfield1 garfield123 garfield1234 garfield2025
garfield2026 george123 george1234 george2025 george2026 germany! germany1 germany123 germany1234 germany2025
germany2026 gfhjkm123 gfhjkm1234 gfhjkm2025 gfhjkm2026 ginger123 ginger1234 ginger2025 ginger2026 golden123
golden1234 golden2025 golden2026 gollum123 gollum1234 gollum2025 gollum2026 google123 google1234 google2025
google2026 guest123 guest1234 guest2025 guest2026 harley123 harley1234 harley2025 harley2026 harrypotter
harrypotter! harrypotter1 harrypotter123 harrypotter1234 harrypotter2025 harrypotter2026 heather! heather1
heather123 heather1234 heather2025 heather2026 heaven123 heaven1234 heaven2025 heaven2026 hello123 hello123!
hello1231 hello123123 hello1231234 hello1232025 hello1232026 hello1234 hello2025 hello2026 hobbit123
hobbit1234 hobbit2025 hobbit2026 hockey123 hockey1234 hockey2025 hockey2026 hogwarts hogwarts! hogwarts1
hogwarts123 hogwarts1234 hogwarts2025 hogwarts2026 honda123 honda1234 honda2025 honda2026 honey123 honey1234
honey2025 honey2026 hunter123 hunter1234 hunter2025 hunter2026 ilovegod iloveyou iloveyou! iloveyou1
iloveyou123 iloveyou1234 iloveyou2 iloveyou2025 iloveyou2026 instagram instagram! instagram1 instagram123
instagram1234 instagram2025 instagram2026 internet internet! internet1 internet123 internet1234 internet2025
internet2026 iphone123 iphone1234 iphone2025 iphone2026 irina123 irina1234 irina2025 irina2026 italy123
italy1234 italy2025 italy2026 jackpot! jackpot1 jackpot123 jackpot1234 jackpot2025 jackpot2026 jackson!
jackson1 jackson123 jackson1234 jackson2025 jackson2026 jennifer jennifer! jennifer1 jennifer123
jennifer1234 jennifer2025 jennifer2026 jessica! jessica1 jessica123 jessica1234 jessica2025 jessica2026
jesus123 jesus1234 jesus2025 jesus2026 jesuschrist jesuschrist! jesuschrist1 jesuschrist123 jesuschrist1234
jesuschrist2025 jesuschrist2026 jonathan jonathan! jonathan1 jonathan123 jonathan1234 jonathan2025
jonathan2026 jordan123 jordan1234 jordan2025 jordan2026 joseph123 joseph1234 joseph2025 joseph2026 joshua123
joshua1234 joshua2025 joshua2026 jupiter! jupiter1 jupiter123 jupiter1234 jupiter2025 jupiter2026 justin123
justin1234 justin2025 justin2026 juventus juventus! juventus1 juventus123 juventus1234 juventus2025
juventus2026 kawasaki kawasaki! kawasaki1 kawasaki123 kawasaki1234 kawasaki2025 kawasaki2026 kazakhstan
kazakhstan! kazakhstan1 kazakhstan123 kazakhstan1234 kazakhstan2025 kazakhstan2026 kiev1234 kiev2025
kiev2026 killer123 killer1234 killer2025 killer2026 kitten123 kitten1234 kitten2025 kitten2026 kitty123
kitty1234 kitty2025 kitty2026 kotenok! kotenok1 kotenok123 kotenok1234 kotenok2025 kotenok2026 krasotka
krasotka! krasotka1 krasotka123 krasotka1234 krasotka2025 krasotka2026 kristina kristina! kristina1
kristina123 kristina1234 kristina2025 kristina2026 lakers123 lakers1234 lakers2025 lakers2026 lasvegas
lasvegas! lasvegas1 lasvegas123 lasvegas1234 lasvegas2025 lasvegas2026 letmein! letmein1 letmein123
letmein1234 letmein2025 letmein2026 lion1234 lion2025 lion2026 liverpool liverpool! liverpool1 liverpool123
liverpool1234 liverpool2025 liverpool2026 ljubov123 ljubov1234 ljubov2025 ljubov2026 login123 login1234
login2025 login2026 london123 london1234 london2025 london2026 lovely123 lovely1234 lovely2025 lovely2026
loveme123 loveme1234 loveme2025 loveme2026 lover123 lover1234 lover2025 lover2026 loveyou! loveyou1
loveyou123 loveyou1234 loveyou2 loveyou2025 loveyou2026 lubov123 lubov1234 lubov2025 lubov2026 lucky123
lucky1234 lucky2025 lucky2026 lucky7123 lucky71234 lucky72025 lucky72026 ludmila! ludmila1 ludmila123
ludmila1234 ludmila2025 ludmila2026 luigi123 luigi1234 luigi2025 luigi2026 lyubimaya lyubimaya! lyubimaya1
lyubimaya123 lyubimaya1234 lyubimaya2025 lyubimaya2026 madison! madison1 madison123 madison1234 madison2025
madison2026 manchester manchester! manchester1 manchester123 manchester1234 manchester2025 manchester2026
marina123 marina1234 marina2025 marina2026 mario123 mario1234 mario2025 mario2026 master123 master1234
master2025 master2026 matrix123 matrix1234 matrix2025 matrix2026 matthew! matthew1 matthew123 matthew1234
matthew2025 matthew2026 maxim123 maxim1234 maxim2025 maxim2026 melissa! melissa1 melissa123 melissa1234
melissa2025 melissa2026 mercedes mercedes! mercedes1 mercedes123 mercedes1234 mercedes2025 mercedes2026
mercury! mercury1 mercury123 mercury1234 mercury2025 mercury2026 merlin123 merlin1234 merlin2025 merlin2026
mexico123 mexico1234 mexico2025 mexico2026 michael! michael1 michael123 michael1234 michael2025 michael2026
michelle michelle! michelle1 michelle123 michelle1234 michelle2025 michelle2026 mickey123 mickey1234
mickey2025 mickey2026 millionaire millionaire! millionaire1 millionaire123 millionaire1234 millionaire2025
millionaire2026 minecraft minecraft! minecraft1 minecraft123 minecraft1234 minecraft2025 minecraft2026
minnie123 minnie1234 minnie2025 minnie2026 money123 money1234 money2025 money2026 monkey123 monkey1234
monkey2025 monkey2026 moscow123 moscow1234 moscow2025 moscow2026 mother123 mother1234 mother2025 mother2026
mustang! mustang1 mustang123 mustang1234 mustang2025 mustang2026 naruto123 naruto1234 naruto2025 naruto2026
natasha! natasha1 natasha123 natasha1234 natasha2025 natasha2026 netflix! netflix1 netflix123 netflix1234
netflix2025 netflix2026 newyork! newyork1 newyork123 newyork1234 newyork2025 newyork2026 nicholas nicholas!
nicholas1 nicholas123 nicholas1234 nicholas2025 nicholas2026 nicole123 nicole1234 nicole2025 nicole2026
nikita123 nikita1234 nikita2025 nikita2026 nintendo nintendo! nintendo1 nintendo123 nintendo1234
nintendo2025 nintendo2026 nothing! nothing1 nothing123 nothing1234 nothing2025 nothing2026 olga1234 olga2025
olga2026 orange123 orange1234 orange2025 orange2026 p@ssw0rd p@ssw0rd! p@ssw0rd1 p@ssw0rd123 p@ssw0rd1234
p@ssw0rd2025 p@ssw0rd2026 p@ssword p@ssword! p@ssword1 p@ssword123 p@ssword1234 p@ssword2025 p@ssword2026
pa55word pa55word! pa55word1 pa55word123 pa55word1234 pa55word2025 pa55word2026 panther! panther1 panther123
panther1234 panther2025 panther2026 parol123 parol1234 parol2025 parol2026 pass1234 pass1234! pass12341
pass1234123 pass12341234 pass12342025 pass12342026 passpass passw0rd passw0rd! passw0rd1 passw0rd123
passw0rd1234 passw0rd2025 passw0rd2026 password password! password1 password1! password123 password1234
password2025 password2026 patrick! patrick1 patrick123 patrick1234 patrick2025 patrick2026 patriots
patriots! patriots1 patriots123 patriots1234 patriots2025 patriots2026 pepper123 pepper1234 pepper2025
pepper2026 phoenix! phoenix1 phoenix123 phoenix1234 phoenix2025 phoenix2026 pikachu! pikachu1 pikachu123
pikachu1234 pikachu2025 pikachu2026 playstation playstation! playstation1 playstation123 playstation1234
playstation2025 playstation2026 pokemon! pokemon1 pokemon123 pokemon1234 pokemon2025 pokemon2026 poker123
poker1234 poker2025 poker2026 porsche! porsche1 porsche123 porsche1234 porsche2025 porsche2026 potter123
potter1234 potter2025 potter2026 princess princess! princess1 princess123 princess1234 princess2025
princess2026 privet123 privet1234 privet2025 privet2026 puppy123 puppy1234 puppy2025 puppy2026 purple123
purple1234 purple2025 purple2026 q12345678 q123456789 q1q1q1q1 q1w2e3123 q1w2e31234 q1w2e32025 q1w2e32026
q1w2e3r4 q1w2e3r4! q1w2e3r41 q1w2e3r4123 q1w2e3r41234 q1w2e3r42025 q1w2e3r42026 q1w2e3r4t5 q1w2e3r4t5!
q1w2e3r4t51 q1w2e3r4t5123 q1w2e3r4t51234 q1w2e3r4t52025 q1w2e3r4t52026 qazwsx123 qazwsx1234 qazwsx2025
qazwsx2026 qazwsxedc qazwsxedc! qazwsxedc1 qazwsxedc123 qazwsxedc1234 qazwsxedc2025 qazwsxedc2026 qqqqqqqq
qwe123123 qwe1231234 qwe1232025 qwe1232026 qweasd123 qweasd1234 qweasd2025 qweasd2026 qweasdzxc qweasdzxc!
qweasdzxc1 qweasdzxc123 qweasdzxc1234 qweasdzxc2025 qweasdzxc2026 qweqweqwe qwer1234 qwer1234! qwer12341
qwer1234123 qwer12341234 qwer12342025 qwer12342026 qwerqwer qwerqwer! qwerqwer1 qwerqwer123 qwerqwer1234
qwerqwer2025 qwerqwer2026 qwerty12 qwerty123 qwerty1234 qwerty2025 qwerty2026 qwertyu1 qwertyui qwertyui!
qwertyui1 qwertyui123 qwertyui1234 qwertyui2025 qwertyui2026 qwertyuiop qwertyuiop! qwertyuiop1
qwertyuiop123 qwertyuiop1234 qwertyuiop2025 qwertyuiop2026 rainbow! rainbow1 rainbow123 rainbow1234
rainbow2025 rainbow2026 ranger123 ranger1234 ranger2025 ranger2026 realmadrid realmadrid! realmadrid1
realmadrid123 realmadrid1234 realmadrid2025 realmadrid2026 redsox123 redsox1234 redsox2025 redsox2026
richard! richard1 richard123 richard1234 richard2025 richard2026 robert123 robert1234 robert2025 robert2026
roblox123 roblox1234 roblox2025 roblox2026 rocket123 rocket1234 rocket2025 rocket2026 root1234 root2025
root2026 roulette roulette! roulette1 roulette123 roulette1234 roulette2025 roulette2026 russia123
russia1234 russia2025 russia2026 s12345678 samantha samantha! samantha1 samantha123 samantha1234
samantha2025 samantha2026 samsung! samsung1 samsung123 samsung1234 samsung2025 samsung2026 saturn123
saturn1234 saturn2025 saturn2026 scooby123 scooby1234 scooby2025 scooby2026 sdfsdf123 sdfsdf1234 sdfsdf2025
sdfsdf2026 secret123 secret1234 secret2025 secret2026 security security! security1 security123 security1234
security2025 security2026 sergey123 sergey1234 sergey2025 sergey2026 shadow123 shadow1234 shadow2025
shadow2026 silver123 silver1234 silver2025 silver2026 sister123 sister1234 sister2025 sister2026 slots123
slots1234 slots2025 slots2026 snoopy123 snoopy1234 snoopy2025 snoopy2026 soccer123 soccer1234 soccer2025
soccer2026 solnyshko solnyshko! solnyshko1 solnyshko123 solnyshko1234 solnyshko2025 solnyshko2026 something
something! something1 something123 something1234 something2025 something2026 sonic123 sonic1234 sonic2025
sonic2026 spain123 spain1234 spain2025 spain2026 spartak! spartak1 spartak123 spartak1234 spartak2025
spartak2026 spiderman spiderman! spiderman1 spiderman123 spiderman1234 spiderman2025 spiderman2026 spring123
spring1234 spring2025 spring2026 ssssssss star1234 star2025 star2026 starwars starwars! starwars1
starwars123 starwars1234 starwars2025 starwars2026 steelers steelers! steelers1 steelers123 steelers1234
steelers2025 steelers2026 stephanie stephanie! stephanie1 stephanie123 stephanie1234 stephanie2025
stephanie2026 steven123 steven1234 steven2025 steven2026 sugar123 sugar1234 sugar2025 sugar2026 summer123
summer1234 summer2025 summer2026 sunshine sunshine! sunshine1 sunshine123 sunshine1234 sunshine2025
sunshine2026 superman superman! superman1 superman123 superman1234 superman2025 superman2026 svetlana
svetlana! svetlana1 svetlana123 svetlana1234 svetlana2025 svetlana2026 sweet123 sweet1234 sweet2025
sweet2026 sweetheart sweetheart! sweetheart1 sweetheart123 sweetheart1234 sweetheart2025 sweetheart2026
sweety123 sweety1234 sweety2025 sweety2026 tatiana! tatiana1 tatiana123 tatiana1234 tatiana2025 tatiana2026
test1234 test2025 test2026 tester123 tester1234 tester2025 tester2026 testing! testing1 testing123
testing1234 testing2025 testing2026 testtest thomas123 thomas1234 thomas2025 thomas2026 tiger123 tiger1234
tiger2025 tiger2026 toor1234 toor2025 toor2026 toyota123 toyota1234 toyota2025 toyota2026 trustno1 trustno1!
trustno11 trustno1123 trustno11234 trustno12025 trustno12026 twitter! twitter1 twitter123 twitter1234
twitter2025 twitter2026 ukraine! ukraine1 ukraine123 ukraine1234 ukraine2025 ukraine2026 unicorn! unicorn1
unicorn123 unicorn1234 unicorn2025 unicorn2026 universe universe! universe1 universe123 universe1234
universe2025 universe2026 user1234 user2025 user2026 valentina valentina! valentina1 valentina123
valentina1234 valentina2025 valentina2026 vegas123 vegas1234 vegas2025 vegas2026 vfhbyf123 vfhbyf1234
vfhbyf2025 vfhbyf2026 victoria victoria! victoria1 victoria123 victoria1234 victoria2025 victoria2026
vladimir vladimir! vladimir1 vladimir123 vladimir1234 vladimir2025 vladimir2026 welcome! welcome1 welcome1!
welcome123 welcome1234 welcome2025 welcome2026 whatever whatever! whatever1 whatever123 whatever1234
whatever2025 whatever2026 william! william1 william123 william1234 william2025 william2026 winner123
winner1234 winner2025 winner2026 winter123 winter1234 winter2025 winter2026 wolf1234 wolf2025 wolf2026
wwwwwwww xbox1234 xbox2025 xbox2026 xxxxxxxx yamaha123 yamaha1234 yamaha2025 yamaha2026 yankees! yankees1
yankees123 yankees1234 yankees2025 yankees2026 yellow123 yellow1234 yellow2025 yellow2026 yfnfif123
yfnfif1234 yfnfif2025 yfnfif2026 youtube! youtube1 youtube123 youtube1234 youtube2025 youtube2026 ytrewq123
ytrewq1234 ytrewq2025 ytrewq2026 yulia123 yulia1234 yulia2025 yulia2026 z12345678 zaq12wsx zaq12wsx!
zaq12wsx1 zaq12wsx123 zaq12wsx1234 zaq12wsx2025 zaq12wsx2026 zaq1xsw2 zaq1xsw2! zaq1xsw21 zaq1xsw2123
zaq1xsw21234 zaq1xsw22025 zaq1xsw22026 zaychik! zaychik1 zaychik123 zaychik1234 zaychik2025 zaychik2026
zelda123 zelda1234 zelda2025 zelda2026 zenit123 zenit1234 zenit2025 zenit2026 zxc123123 zxc1231234
zxc1232025 zxc1232026 zxcv1234 zxcv1234! zxcv12341 zxcv1234123 zxcv12341234 zxcv12342025 zxcv12342026
zxcvbnm! zxcvbnm1 zxcvbnm123 zxcvbnm1234 zxcvbnm2025 zxcvbnm2026 zxczxczxc zzzzzzzz зайчонок йфяцычувс
йцукен12 йцукен123 йцукен1234 йцукенгш любовь123 максим123 марина123 наташа123 пароль12 пароль123
парольпароль привет123 солнышко фывапрол фывапролд ячсмитьб
`

/** Compared in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(text.trim().split(/\s+/))
