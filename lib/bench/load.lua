-- wrk's script: wallet calls of many players, or of one. Half debits, half credits, 2 % repeats, 1 % rollbacks.
-- Arguments: a file of "user_id game_token" lines, and a word that makes this run's transaction ids its own.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local players, recent, made, run = {}, {}, 0, ""
local recent_max = 500

function init(args)
  run = args[2]
  for line in io.lines(args[1]) do
    local user, token = line:match("^(%S+) (%S+)$")
    players[#players + 1] = { user = user, token = token }
  end
  math.randomseed(number * 7919 + #run)
end

local function body(api, field, call)
  return string.format(
    '{"api":"do-%s-user-ingame","data":{"operator_id":1,"user_id":"%s","user_ip":"127.0.0.1","user_game_token":"%s",' ..
    '"currency":"USD","turn_id":%d,"transaction_id":"%s","game_code":702,"game_name":"BookOfRaClassic","%s_amount":"%s"%s}}',
    api, call.user, call.token, call.turn, call.id, field, call.amount, call.round)
end

local function fresh()
  made = made + 1
  local player = players[math.random(#players)]
  local id = string.format("%s-%d-%d", run, number, made)
  -- Every second call names its round, as newer integrators do.
  local round = made % 4 < 2 and "" or string.format(',"round_id":%d', math.floor(made / 4) + 1)
  return { user = player.user, token = player.token, id = id, turn = made, amount = "0.10", round = round }
end

local function remember(call)
  recent[made % recent_max + 1] = call
end

local function pick()
  local draw = math.random(100)
  local earlier = draw <= 3 and recent[math.random(recent_max)] or nil
  if earlier and draw <= 2 then return body("debit", "debit", earlier) end
  if earlier then return body("rollback", "rollback", earlier) end
  local call = fresh()
  if draw % 2 == 0 then return body("credit", "credit", call) end
  remember(call)
  return body("debit", "debit", call)
end

function request()
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, pick())
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"calls":%d,"seconds":%.6f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
