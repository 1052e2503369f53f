"""Making the English word list that the spelling reads: ``python -m afterword.writing.wordlist``.

The words come from pyspellchecker's English list (MIT licence), which has American spellings and few words of
today's work. British spellings are derived by rule, and words of the workplace are added. Each line of the list
is a word and one digit: how common it is, from 0 (rare) to 9.
"""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import gzip
import json
import math
import re
from pathlib import Path

TARGET = Path(__file__).with_name("english.words")

_MORE = """
onboarding onboard upskill upskilling reskilling timesheet timesheets stakeholder stakeholders devops backend frontend
fullstack kubernetes docker linux github gitlab webinar webinars podcast podcasts blog blogs blogging vlog email emails
emailed emailing online offline website websites app apps wifi laptop laptops smartphone linkedin slack internship
internships intern interns wellbeing healthcare childcare eldercare daycare homecare caseload caseloads workload
workloads workflow workflows workstream workstreams dataset datasets dashboard dashboards spreadsheet spreadsheets
analytics roadmap roadmaps backlog standup standups retrospective retrospectives kanban scrum agile sprint sprints
checklist checklists safeguarding paediatric paediatrics orthopaedic gynaecology haematology anaesthetic anaesthetist
oesophagus oestrogen telehealth telemedicine triage triaging rota rotas rostering rostered roster rosters preceptor
preceptorship preceptees phlebotomy cannulation catheterisation physio physios midwifery palliative dementia handover
handovers huddle huddles ward wards biro newt newts telly nan nans nana gran mum mums mummy dad uni maths sixth-form
organisational organizational programme programmes labour neighbour neighbours neighbourhood neighbourhoods cheque
cheques kerb plough tyre tyres draught draughts grey moult mould moulds pyjamas cosy sceptical sceptic aluminium jewellery
storey storeys gaol enquiry enquiries enquire enquired enquiring fulfil fulfils fulfilment skilful skilfully wilful enrol
enrols enrolment instalment instalments instil towards afterwards whilst amongst learnt spelt burnt dreamt leapt spoilt
leant smelt spilt catalogue catalogues dialogue dialogues analogue practise practised practises practising licence licences
defence offence pretence ageing acknowledgement judgement manoeuvre manoeuvres artefact artefacts racquet tonne tonnes
mums-to-be barista baristas latte lattes espresso flat-white cappuccino croissant croissants sourdough brioche granola
vegan vegans gluten allergens kombucha avocado smoothies tapas mezze biryani chai masala dosa naan paneer sushi ramen
localisation localization internationalisation subtitling subtitler subtitles captioning glossary glossaries lexicon
houseboat houseboats narrowboat narrowboats geocoding geospatial wayfinding bicycle ebike ebikes turbine turbines offshore
onshore renewables photovoltaic decarbonisation decarbonization biodiversity rewilding composting compost mulch polytunnel
polytunnels allotment allotments hydroponics seedling seedlings perennials bedding glasshouse glasshouses greenhouse
telemetry cardiology oncology radiology neonatal antenatal postnatal perinatal geriatrics orthopedics diabetics ketamine
sanctions compliance onboarding kyc aml fintech insurtech startup startups scaleup blockchain crypto cybersecurity phishing
ransomware malware firewall firewalls repo repos refactor refactoring refactored debugging debugger codebase codebases
microservice microservices serverless typescript javascript postgres mongodb pytest linting linter api apis sdk sdks
chatbot chatbots prompt prompts metadata taxonomy taxonomies ontology ux ui wireframe wireframes wireframing prototyping
personas usability accessibility roundtable roundtables fundraiser fundraisers fundraising philanthropy philanthropic
grantmaking volunteering volunteers foodbank foodbanks nonprofit nonprofits not-for-profit crowdfunding legacies donor donors
microfinance procurement tendering tenders subcontractor subcontractors retrofit retrofits retrofitting scaffolders
scaffolding plasterer plasterers joinery formwork rebar drywall groundworks surveyor surveyors conveyancing leasehold
freehold tenancy tenancies lettings landlords rewiring preschool preschoolers kindergarten phonics numeracy literacy
homeschool makerspace mentorship mentee mentees mentoring tutoring tutees coursework timetable timetables timetabling
marking curriculum curricula pedagogy pedagogical syllabus safeguarders inclusion neurodiverse neurodiversity autism
autistic dyslexia dyslexic dyspraxia makaton braille carers carer caregiver caregivers respite hoist hoists housekeeping
turndown concierge maitre sommelier mixology bartending housekeepers chambermaid laundries linens upcycled upcycling
forklift forklifts pallet pallets palletising palletizing picker pickers conveyor sortation logistics haulage tachograph
tachographs telematics freight drayage intermodal incoterms customs broker brokering reinsurance underwriting underwriter
underwriters actuarial actuary actuaries annuities reconciliations reconciliation ledgers payables receivables invoicing
bookkeeping accruals amortisation amortization audit audits auditing auditors payroll headcount recruiter recruiters
recruiting shortlisted shortlist shortlisting jobseeker jobseekers apprenticeship apprenticeships apprentice traineeship
hiring rehire rehired cv cvs resume resumes resumé résumé résumés café cafés cliché naïve fiancé crèche décor entrée
piñata jalapeño matinée soirée über hello hi hey kia ora koutou mihi nui whanau whānau aroha haere mai tena namaste namaskar
shukriya salaam shalom aloha mahalo bonjour merci gracias danke grazie obrigado obrigada ciao adios hola guten tag servus
okay ok yeah yep yay wow whoa oops haha hmm aha ahem ah oh ooh ugh phew woohoo yippee hurrah
selfie selfies hashtag hashtags influencer influencers livestream livestreams copywriting copywriter copywriters rebrand
rebranding rebranded storytelling storyteller brainstorm brainstorming whiteboard whiteboards flipchart icebreaker
teambuilding multitasking multitask problem-solving troubleshooting troubleshoot decluttering micromanage micromanaging
proactive proactively empathetic empathic resilience resilient transferable actionable impactful learnings takeaway takeaways
deliverable deliverables timeline timelines timeframe timeframes timescale timescales turnaround turnarounds workaround
workarounds touchpoint touchpoints walkthrough walkthroughs showround codesign co-op coop cooperatives cohort cohorts
benchmarking benchmark benchmarks kpi kpis okr okrs roi crm crms erp hris hrbp ngo ngos saas sme smes b2b b2c faq faqs
wetland wetlands trapline traplines trapping conservancy kiwis kauri pounamu marae hapu iwi rohe kumara pavlova
fitter fitters welder welders machinist machinists lathe lathes cnc millwright agronomy agronomist agronomists harvester
harvesters baler balers shearing shearers muster mustering drover paddock paddocks ute utes arvo smoko servo brekkie
tram trams trolleybus signalling signallers interlocking timetabler dispatcher dispatchers paramedic paramedics
ambulance ambulances defibrillator defibrillators resus telecare helpdesk helpdesks servicedesk sysadmin sysadmins
cataloguing digitisation digitization archivist archivists conservators provenance deaccession exhibitions curatorial
choreography choir choirs chorister choristers organist organists luthier luthiers busking gigs setlist repertoire
landman landmen royalties mineral minerals drilling permitting easements easement parcels cadastral kerbside
haiku haikus orlop bosun coxswain dinghy dinghies kayak kayaks lifeguard lifeguards lifeguarding poolside
bouldering belaying abseiling yoga pilates zumba spinning physiotherapy podiatry podiatrist optometry optometrist
audiology audiologist dietetics dietitian dietitians speech-therapy veterinarian veterinary vets kennels cattery groomer
groomers grooming farrier farriers equine bovine ovine lambing calving farrowing silage slurry combine combines
deffo lol lmk gonna wanna gotta kinda sorta dunno gimme lemme cos cuz thx thanx pls plz omg btw asap fyi rsvp tbh imho
diarise diarised calendarise prioritise anonymise anonymised anonymisation pseudonymised gdpr hipaa
lookahead pricelist lunchtime teatime bedtime playtime storytime circle-time weekday weekdays daytime nighttime
ironmongery haberdashery upholstery upholsterer millinery cordwainer bookbinding bookbinder letterpress risograph
hospice hospices almshouse almshouses chaplaincy chaplain sacristan verger rota-master tidbits titbits wellies
anonymized rescheduled reschedule rescheduling postcode postcodes zip gif jpeg pdf pdfs csv excel powerpoint
coworker coworkers co-worker co-workers freelancer freelancers freelancing hotdesk hotdesking hybrid remote onsite
offsite inhouse in-house outsource outsourced outsourcing insourcing nearshore commuter commuting carpool carpooling
parkrun triathlon ultramarathon marathoners steadying welcoming reassuring heartening energising galvanising
debrief debriefs debriefed debriefing deadline deadlines pipeline pipelines inbox inboxes shadowed shadowing
skillset skillsets mindset mindsets toolkit toolkits toolbox handbook handbooks guidebook playbook playbooks runbook
runbooks logbook logbooks notebook notebooks wrapup followup followups catchup catchups signoff signoffs standout
buyout buyouts rollout rollouts shoutout pushback buy-in layout layouts printout printouts readout workout
oot aboot doon toon noo hoose moose heid richt nicht guid fae tae frae hae nae wi gonnae dinnae cannae didnae wasnae isnae wouldnae
couldnae ken wee aye bonny bairn bairns gey muckle och lass lassie lads owt nowt summat nobbut thee tha thi mebbe yer yous fettle
champion mardy chuffed nesh ginnel snicket snap butty butties craic grand yoke gaffer fierce deadly cwtch tidy lush butt bach cariad
haylage capercaillie gofer kelpie skerry voe machair croft crofts crofting crofters peat peats byre byres shieling smirr haar
handfasting cobbing wassail morris quoits kippers bannock bannocks cullen skink parkin stottie barm bap baps oggie
queueing cueing woollen leukaemia leukaemias aesthesia anaesthesiologist anaesthesiologists epicentre spectre spectres louvre louvres millilitre
millilitres prepone preponed preponing passout ceili ceilis slean boxty jackeen bogan dunny bottlo sanga sangas doona doonas daggy quoll quolls bilby
bilbies hangi jandal jandals poutine async struct structs mutex macos ebook ebooks lookup lookups redis oauth subnet subnets saithe commis ganache crema
terroir screed screeding heddle heddles bodger bodgers purfling hoodie hoodies vocab stat stats spyware scammer scammers getters setters initialiser
chara maith gruss grusse mille cordiali saluti distinti hasta tak dobry selam sayin salam sensei jambo hongera todah mazel barev paldies labas tere slainte
blether blethering sgoil mhath awardee awardees handheld handhelds versioned draughtier initialism
papier mache unhurried unfazed unflappable unpretentious unfussy teachable coachable likeable sizeable manageable knowledgeable
""".split()

_OUR = (
    "color favor honor labor neighbor behavior flavor humor rumor vapor harbor endeavor candor vigor valor savor odor "
    "parlor ardor fervor splendor tumor armor clamor glamor rancor rigor succor"
).split()
_RE = "center centers centered theater theaters meter meters liter liters fiber fibers caliber saber somber luster".split()


def _british(word: str) -> list[str]:
    """The British spellings of an American word, right or harmlessly odd."""
    found = []
    if re.search(r"(?:iz|yz)(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$", word):
        found.append(re.sub(r"(i|y)z(?=[^z]*$)", r"\1s", word))
    for stem in _OUR:
        if stem in word:
            found.append(word.replace(stem, stem[:-2] + "our"))
    if word in _RE:
        found.append(
            re.sub(r"er(s|ed)?$", lambda hit: "re" + {"s": "s", "ed": "d"}.get(hit[1] or "", ""), word)
        )
    doubled = re.fullmatch(r"(\w+[aeiou])l(ed|ing|er|ers|or|ors|ous|ously)", word)
    if doubled and not word.endswith(
        ("eeled", "ealing", "oiled", "ooled", "ailed", "eeling", "ooling", "ailing", "oiling")
    ):
        found.append(f"{doubled[1]}ll{doubled[2]}")
    return found


def _digit(count: int) -> int:
    return max(0, min(9, int(math.log10(max(count, 1) / 50) * 9 / 5.2)))


def words() -> dict[str, int]:
    """Every word of the list, with its digit."""
    import spellchecker

    source = Path(spellchecker.__file__).parent / "resources" / "en.json.gz"
    counts: dict[str, int] = json.loads(gzip.decompress(source.read_bytes()))
    known = {
        word: _digit(count) for word, count in counts.items() if re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word)
    }
    for word, digit in list(known.items()):
        for british in _british(word):
            known.setdefault(british, digit)
    for word in _MORE:
        for part in word.split("-"):
            known[part] = max(known.get(part, 0), 3)
    for slip in _NOT_WORDS:
        known.pop(slip, None)
    return known


_NOT_WORDS = (
    "thats dont cant wont didnt doesnt isnt wasnt couldnt wouldnt im ive youre theyre alot thx".split()
)


def main() -> None:
    """Write the list beside this module."""
    lines = [f"{word}{digit}\n" for word, digit in words().items()]
    TARGET.write_bytes(b"".join(sorted(line.encode() for line in lines)))


if __name__ == "__main__":
    main()
