-- Neovim 0.7.2 and the language server, without a screen: open, edit, fix, suppress. Prints a line a check: "ok …", "not ok …".
--
--   SERVER="program argument…" OUT=file nvim --headless --clean -S neovim.lua
local out = assert(io.open(os.getenv('OUT'), 'w'))
local function check(name, condition, detail)
  out:write((condition and 'ok ' or 'not ok ') .. name .. (condition and '' or ' ' .. vim.inspect(detail)) .. '\n')
  out:flush()
end

local function main()
  vim.o.swapfile = false
  vim.cmd('edit a.md')
  local buffer = vim.api.nvim_get_current_buf()
  local server = vim.split(os.getenv('SERVER'), ' ')
  table.insert(server, 'lsp')
  local client = vim.lsp.start_client({ cmd = server, root_dir = vim.fn.getcwd(), name = 'lint-text' })
  vim.lsp.buf_attach_client(buffer, client)

  local function codes()
    local found = {}
    for _, d in ipairs(vim.diagnostic.get(buffer)) do found[d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code) or '?'] = d end
    return found
  end
  local function wait(condition) return vim.wait(20000, condition, 20) end

  check('diagnostics are pushed', wait(function() return codes().SR3001 ~= nil and codes().SR4025 ~= nil end), codes())
  local places = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    local line = vim.api.nvim_buf_get_lines(buffer, d.lnum, d.lnum + 1, false)[1]
    table.insert(places, line:sub(d.col + 1, d.col + 9):lower())
  end
  check('places are right behind umlauts', vim.tbl_contains(places, 'so-called'), places)

  -- An edit as somebody types it.
  vim.api.nvim_buf_set_text(buffer, 2, 0, 2, 0, { 'Clearly, a second so-called plan failed. ' })
  check('an edit is followed', wait(function()
    local n = 0
    for _, e in ipairs(vim.diagnostic.get(buffer)) do if e.message:find('so%-called') then n = n + 1 end end
    return n >= 2
  end), codes())

  local function action(code, title)
    local e = codes()[code]
    local params = {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      range = { start = { line = e.lnum, character = e.col }, ['end'] = { line = e.end_lnum, character = e.end_col } },
      context = { diagnostics = { e.user_data and e.user_data.lsp or nil } },
    }
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000)
    for _, a in ipairs(answers[client].result or {}) do
      if a.title:find(title) and (not a.diagnostics or a.diagnostics[1].code == code) then return a end
    end
  end

  local fix = action('SR4025', 'Remove') or action('SR4025', '')
  check('there is a fix', fix and fix.edit, fix)
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  check('a fix settles its finding', wait(function() return codes().SR4025 == nil end), codes())

  local suppress = action('SR3001', '^Suppress')
  vim.lsp.util.apply_workspace_edit(suppress.edit, 'utf-16')
  check('a suppression hides its finding and asks for a reason', wait(function() return codes().SR3001 == nil and codes().SR0002 ~= nil end), codes())

  local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = vim.api.nvim_buf_line_count(buffer) - 1, character = 6 } }, 20000)
  check('hover', vim.inspect(hover):find('Ilse Brandt'), hover)
  local symbols = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, 20000)
  check('outline', symbols[client].result[1].name == 'Ilse Brandt', symbols)

  vim.lsp.stop_client(client)
  check('an orderly end', wait(function() return vim.lsp.client_is_stopped(client) end))
end

local fine, fault = pcall(main)
if not fine then check('to the end', false, fault) else check('to the end', true) end
out:close()
vim.cmd('qall!')
